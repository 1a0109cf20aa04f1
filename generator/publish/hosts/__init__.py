"""One module a protocol: files of this computer, over SFTP, over FTP."""
