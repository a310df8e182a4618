"""A contract for import-linter that its own types cannot express."""

from __future__ import annotations

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

QT = "PySide6"
SQLALCHEMY = "sqlalchemy"


class QtFilesContract(Contract):
    """A module that imports Qt imports neither SQLAlchemy nor a room's ``models``, directly.

    exceptions: the modules that join both worlds.
    """

    type_name = "qt_files"

    exceptions = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        offences = [
            f"{importer} -> {imported}"
            for importer in sorted(graph.find_modules_that_directly_import(QT))
            if importer not in self.exceptions
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if imported == SQLALCHEMY or imported.endswith(".models")
        ]
        return ContractCheck(kept=not offences, metadata={"offences": offences})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for offence in check.metadata["offences"]:
            output.print_error(offence)
