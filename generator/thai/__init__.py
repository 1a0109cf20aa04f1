"""Thai: digits, dates, fiscal years, periods, collation, line breaking; format, never policy."""

from .collation import collation_key
from .dates import ThaiDate, fiscal_year, format_date, parse_date
from .digits import to_arabic, to_thai
from .linebreak import keep_together, phrases
from .periods import Period, fiscal_year_period, format_period, parse_period
from .spelling import normalise

__all__ = [
    "Period",
    "ThaiDate",
    "collation_key",
    "fiscal_year",
    "fiscal_year_period",
    "format_date",
    "format_period",
    "keep_together",
    "normalise",
    "parse_date",
    "parse_period",
    "phrases",
    "to_arabic",
    "to_thai",
]
