# โปร่งใส: สร้างเว็บไซต์ ทดสอบ และดูแลไฟล์ล็อก – `make help` บอกทุกคำสั่ง
# The site needs Python 3.11 or newer and nothing else; what tests need besides is installed by `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check
BROWSER := tests/browser

# Where it is set, every run of the program would compile it anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site check serve fonts pdf test soak bench lock clean system

help: ## แสดงคำสั่งทั้งหมด
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/site fonts ## สร้างเว็บไซต์ตัวอย่างไว้ใน public/
	$(BIN)/prongsai build --out public

check: $(VENV)/site ## ตรวจข้อมูลโดยไม่สร้างเว็บไซต์
	$(BIN)/prongsai check

serve: $(VENV)/site fonts ## ดูเว็บไซต์ในเครื่อง และปรับเองเมื่อแก้ไฟล์
	$(BIN)/prongsai serve

fonts: static/fonts/OFL.txt ## เตรียมแบบอักษรสารบรรณ (ไม่มีก็สร้างเว็บไซต์ได้)

pdf: $(VENV)/site ## ติดตั้งส่วนทำ PDF (ใช้เมื่อ site.yaml มี pdf: yes)
	@bash .ci/system-packages pdf
	$(PIP) install --require-hashes --requirement requirements-pdf.txt

test: system $(VENV)/test fonts $(BROWSER)/node_modules/.package-lock.json ## ตรวจโค้ดและทดสอบทั้งหมด
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 3 --dist worksteal

soak: $(VENV)/test ## ทดสอบแบบกว้างและนาน
	$(BIN)/pytest -m soak

bench: $(VENV)/bench ## วัดความเร็วเทียบกับโปรแกรมอื่น (PAGES=1000 ขนาดเดียว, ROUNDS=5)
	$(BIN)/python -m tests.bench $(if $(PAGES),corpus --pages $(PAGES)) --rounds $(or $(ROUNDS),5)

lock: $(VENV)/site ## สร้างไฟล์ล็อกใหม่จาก pyproject.toml และ package.json
	$(PIP) install pip-tools==7.6.2
	$(LOCK) --build-deps-for editable --output-file requirements.txt
	$(LOCK) --constraint requirements.txt --extra fonts --output-file requirements-fonts.txt
	$(LOCK) --constraint requirements-fonts.txt --extra publish --output-file requirements-publish.txt
	$(LOCK) --constraint requirements-publish.txt --extra pdf --output-file requirements-pdf.txt
	$(LOCK) --constraint requirements-pdf.txt --extra fleet --output-file requirements-fleet.txt
	$(LOCK) --constraint requirements-fleet.txt --extra fleet --extra pdf --extra publish --extra test --output-file requirements-test.txt
	$(LOCK) --constraint requirements-test.txt --extra bench --output-file requirements-bench.txt
	cd $(BROWSER) && npm install --package-lock-only
	cd $(BROWSER)/lighthouse-npm && npm install --package-lock-only

clean: ## ลบทุกอย่างที่สร้างขึ้น
	rm -rf $(VENV) public .prongsai-cache static/fonts $(BROWSER)/node_modules build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Hashes and versions, never the address of a package index: an agency may use its own mirror.
LOCK := CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe \
	--strip-extras --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links pyproject.toml

# The folder generator/ is the package prongsai: an editable install makes it importable by that name.
$(VENV)/site: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'ต้องใช้ Python 3.11 ขึ้นไป / Python 3.11 or newer is needed (make PYTHON=…)'; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes --requirement requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: requirements-test.txt $(VENV)/site
	$(PIP) install --require-hashes --requirement requirements-test.txt
	@touch $@

$(VENV)/bench: requirements-bench.txt $(VENV)/test
	$(PIP) install --require-hashes --requirement requirements-bench.txt
	@touch $@

# Without the fonts the style sheet falls back to the Thai fonts of the reader's device: never fatal.
static/fonts/OFL.txt: .ci/fonts.py requirements-fonts.txt | $(VENV)/site
	@{ $(PIP) install --require-hashes --requirement requirements-fonts.txt && \
		$(BIN)/python .ci/fonts.py static/fonts; } || \
		{ echo 'เตรียมแบบอักษรสารบรรณไม่ได้ เว็บไซต์จะใช้แบบอักษรไทยในเครื่องของผู้อ่าน'; \
		echo 'The Sarabun fonts could not be made: pages use the Thai fonts of the reader.'; }

system:
	@bash .ci/system-packages

$(BROWSER)/node_modules/.package-lock.json: $(BROWSER)/package-lock.json | system
	@{ cd $(BROWSER) && npm ci --silent </dev/null; } || \
		{ echo 'ไม่มี npm หรือติดตั้งไม่ได้ การทดสอบในเบราว์เซอร์จะถูกข้าม'; \
		echo 'npm ci failed or npm is missing: browser tests are skipped.'; }
