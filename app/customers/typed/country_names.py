"""Names of countries as people write them: English, German, French, Italian, own names.

One line per country: the ISO 3166 code, then names divided by slashes. Spellings that ``fold``
makes equal anyway (accents, capitals, umlauts) stand here once.
"""

from __future__ import annotations

COUNTRY_NAMES = """
AD Andorra
AE United Arab Emirates/Vereinigte Arabische Emirate/Emirats arabes unis/UAE/VAE
AF Afghanistan
AG Antigua & Barbuda/Antigua and Barbuda/Antigua und Barbuda
AI Anguilla
AL Albania/Albanien/Albanie
AM Armenia/Armenien/Arménie
AO Angola
AR Argentina/Argentinien/Argentine
AT Austria/Österreich/Autriche/Republik Österreich/AUT/A
AU Australia/Australien/Australie/AUS
AW Aruba
AZ Azerbaijan/Aserbaidschan/Azerbaïdjan
BA Bosnia & Herzegovina/Bosnia and Herzegovina/Bosnien und Herzegowina/Bosnien/Bosnia
BB Barbados
BD Bangladesh/Bangladesch
BE Belgium/Belgien/Belgique/Belgio/België/BEL/B
BF Burkina Faso
BG Bulgaria/Bulgarien/Bulgarie
BH Bahrain
BI Burundi
BJ Benin
BM Bermuda
BN Brunei
BO Bolivia/Bolivien/Bolivie
BR Brazil/Brasilien/Brésil/Brasile/Brasil
BS Bahamas
BT Bhutan
BW Botswana/Botsuana
BY Belarus/Weissrussland/Biélorussie/Bielorussia
BZ Belize
CA Canada/Kanada/CAN
CD Congo - Kinshasa/Democratic Republic of the Congo/Demokratische Republik Kongo/DR Congo
CF Central African Republic/Zentralafrikanische Republik
CG Congo/Congo - Brazzaville/Republic of the Congo/Kongo
CH Switzerland/Schweiz/Suisse/Svizzera/Svizra/CHE/Schweizerische Eidgenossenschaft/Swiss
CI Côte d'Ivoire/Ivory Coast/Elfenbeinküste/Costa d'Avorio
CK Cook Islands/Cookinseln
CL Chile/Chili/Cile
CM Cameroon/Kamerun/Cameroun
CN China/Chine/Cina/People's Republic of China/Volksrepublik China/CHN
CO Colombia/Kolumbien/Colombie
CR Costa Rica
CU Cuba/Kuba
CV Cape Verde/Cabo Verde/Kap Verde
CW Curaçao
CY Cyprus/Zypern/Chypre/Cipro
CZ Czechia/Czech Republic/Tschechien/Tschechische Republik/Tchéquie/Cechia/Repubblica Ceca/CZE
DE Germany/Deutschland/Allemagne/Germania/Bundesrepublik Deutschland/BRD/DEU/GER/D
DJ Djibouti/Dschibuti
DK Denmark/Dänemark/Danemark/Danimarca/Danmark/DNK
DM Dominica
DO Dominican Republic/Dominikanische Republik
DZ Algeria/Algerien/Algérie
EC Ecuador
EE Estonia/Estland/Estonie
EG Egypt/Ägypten/Égypte/Egitto
ER Eritrea
ES Spain/Spanien/Espagne/Spagna/España/ESP/E
ET Ethiopia/Äthiopien/Éthiopie/Etiopia
FI Finland/Finnland/Finlande/Finlandia/Suomi/FIN
FJ Fiji/Fidschi
FK Falkland Islands/Falklandinseln
FM Micronesia/Mikronesien
FO Faroe Islands/Färöer
FR France/Frankreich/Francia/FRA/F
GA Gabon/Gabun
GB United Kingdom/Great Britain/Grossbritannien/Vereinigtes Königreich/Royaume-Uni/Regno Unito/
GB Gran Bretagna/Grande-Bretagne/England/Scotland/Schottland/Wales/Northern Ireland/UK/GBR
GD Grenada
GE Georgia/Georgien/Géorgie
GF French Guiana/Französisch-Guayana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland/Grönland
GM Gambia
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea/Äquatorialguinea
GR Greece/Griechenland/Grèce/Grecia/GRC
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong/Hongkong/Hong Kong SAR China
HN Honduras
HR Croatia/Kroatien/Croatie/Croazia/Hrvatska/HRV
HT Haiti
HU Hungary/Ungarn/Hongrie/Ungheria/HUN
ID Indonesia/Indonesien/Indonésie
IE Ireland/Irland/Irlande/Irlanda/IRL
IL Israel/Israele
IM Isle of Man
IN India/Indien/Inde/IND
IQ Iraq/Irak
IR Iran
IS Iceland/Island/Islande/Islanda
IT Italy/Italien/Italie/Italia/ITA/I
JE Jersey
JM Jamaica/Jamaika
JO Jordan/Jordanien/Jordanie
JP Japan/Japon/Giappone/JPN
KE Kenya/Kenia
KG Kyrgyzstan/Kirgisistan/Kirgistan
KH Cambodia/Kambodscha
KI Kiribati
KM Comoros/Komoren
KN St. Kitts & Nevis/Saint Kitts and Nevis
KP North Korea/Nordkorea
KR South Korea/Südkorea/Korea/Corée du Sud/Corea del Sud/Republic of Korea
KW Kuwait
KY Cayman Islands/Kaimaninseln
KZ Kazakhstan/Kasachstan
LA Laos
LB Lebanon/Libanon/Liban
LC St. Lucia/Saint Lucia
LI Liechtenstein/Fürstentum Liechtenstein/FL/LIE
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania/Litauen/Lituanie/Lituania
LU Luxembourg/Luxemburg/Lussemburgo/LUX/L
LV Latvia/Lettland/Lettonie/Lettonia
LY Libya/Libyen/Libye
MA Morocco/Marokko/Maroc/Marocco
MC Monaco
MD Moldova/Moldau/Moldawien/Moldavie
ME Montenegro/Monténégro
MG Madagascar/Madagaskar
MH Marshall Islands/Marshallinseln
MK North Macedonia/Nordmazedonien/Mazedonien/Macedonia
ML Mali
MM Myanmar/Burma/Birma
MN Mongolia/Mongolei
MO Macao
MQ Martinique
MR Mauritania/Mauretanien
MS Montserrat
MT Malta/Malte
MU Mauritius
MV Maldives/Malediven
MW Malawi
MX Mexico/Mexiko/Mexique/Messico/México/MEX
MY Malaysia
MZ Mozambique/Mosambik
NA Namibia
NC New Caledonia/Neukaledonien
NE Niger
NG Nigeria
NI Nicaragua
NL Netherlands/The Netherlands/Niederlande/Holland/Pays-Bas/Paesi Bassi/Nederland/NLD
NO Norway/Norwegen/Norvège/Norvegia/Norge/NOR
NP Nepal
NR Nauru
NU Niue
NZ New Zealand/Neuseeland/Nouvelle-Zélande/Nuova Zelanda
OM Oman
PA Panama
PE Peru/Pérou
PF French Polynesia/Französisch-Polynesien
PG Papua New Guinea/Papua-Neuguinea
PH Philippines/Philippinen
PK Pakistan
PL Poland/Polen/Pologne/Polonia/Polska/POL
PR Puerto Rico
PS Palestinian Territories/Palästina/Palestine
PT Portugal/Portogallo/PRT
PW Palau
PY Paraguay
QA Qatar/Katar
RE Réunion
RO Romania/Rumänien/Roumanie/ROU
RS Serbia/Serbien/Serbie
RU Russia/Russland/Russie/Russian Federation/Russische Föderation/RUS
RW Rwanda/Ruanda
SA Saudi Arabia/Saudi-Arabien/Arabie saoudite/Arabia Saudita
SB Solomon Islands/Salomonen
SC Seychelles/Seychellen
SD Sudan
SE Sweden/Schweden/Suède/Svezia/Sverige/SWE
SG Singapore/Singapur/Singapour
SH St. Helena
SI Slovenia/Slowenien/Slovénie/Slovenija/SVN
SK Slovakia/Slowakei/Slovaquie/Slovacchia/SVK
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan/Südsudan
ST São Tomé & Príncipe/Sao Tome and Principe
SV El Salvador
SY Syria/Syrien/Syrie
SZ Eswatini/Swaziland/Swasiland
TD Chad/Tschad/Tchad
TG Togo
TH Thailand/Thaïlande/Thailandia
TJ Tajikistan/Tadschikistan
TL Timor-Leste/East Timor
TM Turkmenistan
TN Tunisia/Tunesien/Tunisie
TO Tonga
TR Türkiye/Turkey/Türkei/Turquie/Turchia
TT Trinidad & Tobago/Trinidad and Tobago
TV Tuvalu
TW Taiwan
TZ Tanzania/Tansania
UA Ukraine/Ucraina
UG Uganda
US United States/United States of America/USA/U.S.A./U.S./Vereinigte Staaten/
US Vereinigte Staaten von Amerika/États-Unis/Stati Uniti/America
UY Uruguay
UZ Uzbekistan/Usbekistan
VA Vatican City/Vatikan
VC St. Vincent & Grenadines/Saint Vincent and the Grenadines
VE Venezuela
VN Vietnam/Viet Nam
VU Vanuatu
WS Samoa
XK Kosovo
YE Yemen/Jemen
ZA South Africa/Südafrika/Afrique du Sud/Sudafrica
ZM Zambia/Sambia
ZW Zimbabwe/Simbabwe
"""
