"""Words by which a person in one line is understood, German and English, some French.

They only help to guess: what is not among them is read by its place.
"""

from __future__ import annotations

import re

from app.database.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SALUTATIONS = {
    **dict.fromkeys(("herr", "herrn", "hr", "mr", "monsieur", "sig", "signor"), "mr"),
    **dict.fromkeys(("frau", "fr", "mrs", "ms", "miss", "madame", "mme", "signora"), "ms"),
}
_LABELS = {
    **dict.fromkeys(("tel", "telefon", "telephone", "phone", "fon", "t", "p", "g"), "phone"),
    **dict.fromkeys(("mobil", "mobile", "mob", "natel", "handy", "cell", "m"), "mobile"),
    **dict.fromkeys(("fax", "telefax", "f"), "fax"),
}
_TITLES = _words("dr prof dipl ing lic med mag iur oec jur phil rer nat habil h c")
_PARTICLES = _words("von vom van der den de del della di da du le la zu zum zur ten ter el al st")
_JOINING = _words(
    "stv stellv stellvertretende stellvertretender stellvertretung assistenz assistant assistent "
    "assistentin senior junior sr jr head of chief vice deputy techn technischer technische "
    "technical kaufm kaufmannische kaufmannischer leitende leitender fur and und the for & "
    "general managing executive regional"
)
_WORK_WHOLE = _words(
    "ceo cfo coo cto cio cmo gl gf vr hr it edv qs qm pr rd ad id avor vp gm owner buyer sales "
    "partner lager labor bar kuche bau"
)
_WORK_BEGINS = (
    "einkauf|verkauf|vertrieb|buchhalt|sekretar|empfang|zentral|dispo|logist|werkstatt|technik|"
    "produkt|projekt|marketing|manag|direkt|direct|leiter|leitung|geschaft|inhab|chef|prokur|"
    "verwalt|administrat|administrer|account|purchas|procure|reception|office|finan|personal|"
    "support|service|kundendienst|aussendienst|innendienst|sachbearbeit|mitarbeit|mitglied|"
    "lehrling|lernend|praktik|controll|entwickl|ingenieur|engineer|architekt|bauleit|monteur|"
    "meister|polier|vorarbeit|planung|qualitat|sicherheit|beschaff|bestell|rechnung|kredit|"
    "debitor|kommunikat|informatik|software|hauswart|facility|unterhalt|instandhalt|betrieb|"
    "filial|abteil|bereich|gruppen|team|key|strateg|export|import|spedition|versand|wareneingang"
)
_WORK_ENDS = (
    "leiter|leiterin|leitung|chef|chefin|fuhrer|fuhrerin|meister|meisterin|manager|managerin|"
    "einkauf|verkauf|abteilung|beauftragte|beauftragter|verantwortliche|verantwortlicher|"
    "buchhaltung|assistent|assistentin|berater|beraterin|techniker|technikerin|kaufer|kauferin|"
    "dienst|bearbeiter|bearbeiterin"
)
_BEGINS = re.compile(_WORK_BEGINS)
_ENDS = re.compile(rf".+(?:{_WORK_ENDS})")

# The usual first names of those who work today in Switzerland, Germany and Austria, folded.
_FIRST_NAMES = _words(
    "adrian albert alessandro alex alexander alexandra alfred alice alina andrea andreas andre "
    "anita anja anna anne annemarie anton antonio arno astrid barbara bastian beat beatrice beate "
    "benjamin bernadette bernd bernhard bettina birgit bjorn boris brigitta brigitte bruno carina "
    "carla carlo carmen carola caroline carsten catherine cedric celine chantal charlotte chiara "
    "christa christian christiane christina christine christof christoph claire claudia claudio "
    "clemens corina corinne cornelia dagmar daniel daniela danielle dario david denise dennis "
    "detlef diana diego dieter dietmar dirk dominic dominik dominique doris dora eberhard eduard "
    "edith elena eliane elisabeth elke ellen elvira emil emma erich erika ernst erwin esther eva "
    "evelyn evelyne fabian fabienne fabio felix ferdinand fiona flavia florian francesco francois "
    "frank franz franziska fred friedrich fritz gabi gabriel gabriela gabriele georg gerald gerd "
    "gerda gerhard gertrud gian gina gisela giovanni giuseppe gottfried gregor gudrun guido gunter "
    "gunther hanna hannah hannes hans hansjorg hanspeter hansruedi harald hartmut heidi heike "
    "heiko heinrich heinz helen helena helga helmut herbert hermann holger horst hubert hugo ida "
    "ines inge ingo ingrid irene iris isabel isabella isabelle iwan jacqueline jakob jan jana "
    "janine jasmin jean jeannette jennifer jens jessica joachim jochen johann johanna johannes "
    "jonas jorg jose josef joseph juan judith julia julian juliane jurg jurgen karin karl karla "
    "karsten katharina kathrin katja katrin kerstin kevin klaus konrad kurt lara lars laura lea "
    "lena leo leon leonie lilian lina linda lisa livia lorenz luca lucas lucia lukas luzia lydia "
    "maja manfred manuel manuela mara marc marcel marco marcus margrit maria marianne marie mario "
    "marion markus marlene marlies marta martha martin martina mathias matteo matthias maurice max "
    "maximilian melanie mia michael michaela michel michele michelle miriam mirjam monica monika "
    "moritz nadia nadine nadja natalie nathalie nicola nicolas nicole niklas nils nina noah nora "
    "norbert olaf oliver olivia oskar otto pascal patricia patrick patrik paul paula pauline peter "
    "petra philipp philippe pia pierre pirmin priska rafael rahel raimund rainer ralf ralph ramona "
    "raphael rebecca reinhard rene renate renato reto rita robert roberto robin roger roland rolf "
    "roman romy rosa rosmarie ruben rudolf ruedi rupert ruth sabina sabine sabrina samuel sandra "
    "sandro sara sarah sebastian selina sepp severin sibylle siegfried silke silvan silvia simon "
    "simone sofia sonja sophia sophie stefan stefanie steffen stephan stephanie susanna susanne "
    "sven sylvia tamara tanja tatjana theo theodor theres therese thierry thomas tim timo tina "
    "tobias toni torsten udo ueli ulla ulrich ulrike urs ursula ute uwe valentin valerie vanessa "
    "vera verena veronika victor viktor vincent viola vito vreni walter werner wilfried wilhelm "
    "wilma wolfgang xaver yannick yves yvonne ali ahmet aleksandar ana arben besim dragan elif "
    "fatima fatma goran hasan ivan ivana jelena luan marija mehmet milan mirjana mustafa nenad "
    "besnik zoran"
)


def salutation_of(word: str) -> str:
    """Give ``mr`` or ``ms`` for a word that addresses somebody, else ""."""
    return _SALUTATIONS.get(fold(word), "")


def number_label(word: str) -> str:
    """Give ``phone``, ``mobile`` or ``fax`` for a word that announces a number, else ""."""
    return _LABELS.get(fold(word), "")


def is_title(word: str) -> bool:
    """Tell a title, which is written with a dot: "Dr.", "Dipl.-Ing."."""
    return "." in word and bool(parts := fold(word).split()) and _TITLES.issuperset(parts)


def is_particle(word: str) -> bool:
    """Tell a word that begins a surname: "von", "della"."""
    return word[:1].islower() and fold(word) in _PARTICLES


def is_first_name(word: str) -> bool:
    """Tell an initial or a usual first name, of compound ones by their first part: "Hans-Peter"."""
    parts = fold(word).split()
    initial = len(parts) == 1 and len(parts[0]) == 1
    return initial or (bool(parts) and parts[0] in _FIRST_NAMES)


def is_of_work(word: str) -> bool:
    """Tell a word that says what somebody does: "Einkauf", "Projektleiterin", "CEO"."""
    return any(_is_of_work(part) for part in fold(word).split())


def joins_work(word: str) -> bool:
    """Tell a word that belongs to the work beside it: "stv.", "head", "of"."""
    return word == "&" or fold(word) in _JOINING


def _is_of_work(part: str) -> bool:
    if part in _FIRST_NAMES:
        return False
    return part in _WORK_WHOLE or bool(_BEGINS.match(part) or _ENDS.fullmatch(part))
