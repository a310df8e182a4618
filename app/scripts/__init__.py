"""Call scripts: format, engine, checker, versions."""
