"""Words of roles and logins."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.team.administration import Added
from app.team.coaching import CoachingRefusedError, CoachingTrouble
from app.team.new_password import SHORTEST, PasswordRefusedError, PasswordTrouble
from app.team.rules import LONGEST_NAME, Role

_ROLES = {
    Role.REP: QT_TRANSLATE_NOOP("team", "Inside rep"),
    Role.TRAINEE: QT_TRANSLATE_NOOP("team", "Trainee"),
    Role.COACH: QT_TRANSLATE_NOOP("team", "Coach"),
    Role.FIELD: QT_TRANSLATE_NOOP("team", "Field rep"),
    Role.LEAD: QT_TRANSLATE_NOOP("team", "Team lead"),
    Role.PRIVACY_OFFICER: QT_TRANSLATE_NOOP("team", "Privacy officer"),
    Role.ADMIN: QT_TRANSLATE_NOOP("team", "Admin"),
}

_LOGIN_TROUBLES = {
    LoginTrouble.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "team",
        "You may not do this with {login}. Nothing was changed. Leads add people, rename them, "
        "change their role and disable them; passwords of others, admins and privacy officers are "
        "the matter of an admin or of the server’s administrator. Ask one of them.",
    ),
    LoginTrouble.TAKEN: QT_TRANSLATE_NOOP(
        "team",
        "The login {login} is there already. Nothing was changed. Choose another one; somebody "
        "who was disabled comes back with “talktrack users enable {login}”.",
    ),
    LoginTrouble.NOT_OURS: QT_TRANSLATE_NOOP(
        "team",
        "The team has no login {login} that Talktrack made. Nothing was changed. “talktrack users "
        "list” shows all; other logins are changed by the server’s administrator.",
    ),
    LoginTrouble.OWN: QT_TRANSLATE_NOOP(
        "team",
        "Nobody changes their own role or disables themselves, so that nobody locks themselves "
        "out. Nothing was changed. Ask another lead or an admin.",
    ),
    LoginTrouble.BAD_NAME: QT_TRANSLATE_NOOP(
        "team",
        "“{login}” cannot be a login. Nothing was changed. A login begins with a letter and has "
        "small letters, digits, dots, dashes and underscores only, such as mhuber.",
    ),
    LoginTrouble.OTHER_GROUP: QT_TRANSLATE_NOOP(
        "team",
        "Somebody else put the login {login} into another group of Talktrack by hand. Nothing was "
        "changed. Let the server’s administrator take it out of all groups whose names begin "
        "with talktrack_, then try again.",
    ),
    LoginTrouble.NO_NAME: QT_TRANSLATE_NOOP(
        "team",
        "A name has a letter and at most {longest} characters. Nothing was changed. Give {login} "
        "first and last name, in quotation marks, such as “Maria Huber”.",
    ),
    LoginTrouble.OLD_SERVER: QT_TRANSLATE_NOOP(
        "team",
        "The team’s server was set up by an older Talktrack and cannot do this yet. Nothing was "
        "changed. Let the server’s administrator run “talktrack database upgrade”, then try again.",
    ),
    LoginTrouble.LOCAL_FILE: QT_TRANSLATE_NOOP(
        "team",
        "This database is a file on this computer: nobody logs in to it, and whoever has the file "
        "may do everything. Nothing was changed. Logins belong to a team’s database; name it with "
        "--database postgresql://…",
    ),
}

_PASSWORD_TROUBLES = {
    PasswordTrouble.TOO_SHORT: QT_TRANSLATE_NOOP(
        "team", "A password has at least {shortest} characters. Nothing was changed. Try again."
    ),
    PasswordTrouble.DIFFER: QT_TRANSLATE_NOOP(
        "team", "The two passwords differ. Nothing was changed. Try again."
    ),
}

_COACHING_TROUBLES = {
    CoachingTrouble.NO_TRAINEE: QT_TRANSLATE_NOOP(
        "team",
        "{login} is no trainee. Nothing was changed. Only trainees are coached and need released "
        "scripts; “talktrack users list” shows who is one.",
    ),
    CoachingTrouble.NO_COACH: QT_TRANSLATE_NOOP(
        "team",
        "{login} is neither coach nor team lead. Nothing was changed. Name another one, or have "
        "the role changed first: “talktrack users role {login} coach”.",
    ),
}


def role_name(role: Role) -> str:
    """Name a role as people do."""
    return QCoreApplication.translate("team", str(_ROLES[role]))


def editing_withheld() -> str:
    """Say why customers are neither added nor imported by somebody of this role."""
    return QCoreApplication.translate(
        "team",
        "Your role in the team reads customers; inside sales adds, edits and imports them. Ask "
        "your team lead.",
    )


def selling_withheld() -> str:
    """Say why quotes and orders are not kept by somebody of this role."""
    return QCoreApplication.translate(
        "team",
        "Your role in the team reads quotes and orders; sales staff keep them. Ask your team lead.",
    )


def login_refused(error: LoginRefusedError) -> str:
    """Say why a login was not made or changed, and what to do."""
    said = QCoreApplication.translate("team", str(_LOGIN_TROUBLES[error.trouble]))
    return said.format(login=error.login, longest=LONGEST_NAME)


def coaching_refused(error: CoachingRefusedError) -> str:
    """Say why somebody does not coach, or is not coached, and what to do."""
    said = QCoreApplication.translate("team", str(_COACHING_TROUBLES[error.trouble]))
    return said.format(login=error.login)


def coaching_line(trainee: str, coach: str | None) -> str:
    """Say who coaches a trainee from today on."""
    said = QCoreApplication.translate("team", "{coach} coaches {trainee} from today on.")
    if coach is None:
        said = QCoreApplication.translate("team", "Nobody coaches {trainee} from today on.")
    return said.format(coach=coach, trainee=trainee)


def password_refused(error: PasswordRefusedError) -> str:
    """Say why a typed password is not taken."""
    said = QCoreApplication.translate("team", str(_PASSWORD_TROUBLES[error.trouble]))
    return said.format(shortest=SHORTEST)


def ask_password(login: str, again: bool) -> str:
    """Ask for a new password at the terminal."""
    if again:
        return QCoreApplication.translate("team", "The same password again: ")
    said = QCoreApplication.translate("team", "New password for {login}: ")
    return said.format(login=login)


def password_once(login: str, password: str) -> str:
    """Show a password that was made; it is kept nowhere."""
    return QCoreApplication.translate(
        "team",
        "Password of {login}, shown this once: {password} – it is changed with “talktrack users "
        "password”.",
    ).format(login=login, password=password)


def password_set(login: str) -> str:
    """Say that a password holds from now on."""
    said = QCoreApplication.translate("team", "The password of {login} is changed.")
    return said.format(login=login)


def about_names(name: str, added: Added) -> str | None:
    """Say that somebody named in an import got the login, or that it is not clear who is meant."""
    if added.linked:
        said = QCoreApplication.translate(
            "team",
            "{name} was in the team’s list without a login, named in an import. The login belongs "
            "to that person now, with everything that is theirs.",
        )
    elif added.namesakes:
        said = QCoreApplication.translate(
            "team",
            "Several people without a login are called {name}, so the login belongs to a new "
            "person, and what is theirs stays with them.",
        )
    else:
        return None
    return said.format(name=name)


def team_made(name: str) -> str:
    """Say that a team of this name was not there before: it may be misspelt."""
    return QCoreApplication.translate(
        "team",
        "The team {name} is new; it was made. If that is a slip, “talktrack users list” shows the "
        "names that are there.",
    ).format(name=name)


def person_line(login: str | None, name: str, role: Role, team: str | None, active: bool) -> str:
    """Give a line of the list of users, with tabs."""
    state = "" if active else QCoreApplication.translate("team", "disabled")
    if not active and login is None:
        state = QCoreApplication.translate("team", "without login")
    return "\t".join((login or "", name, role_name(role), team or "", state)).rstrip()
