"""Countries and other markets: code, then names. Cities that say a country follow."""

# Names in English, Chinese (both writings), Japanese and Korean where a notice may use them.
NAMES = """
CN|China|PRC|P.R.C.|People's Republic of China|Mainland China|China Mainland
CN|中国|中國|中国大陆|中國大陸|大陆|大陸|内地|內地|중국
US|United States|United States of America|USA|U.S.A.|U.S.|US|America|美国|美國|アメリカ|アメリカ合衆国|米国|미국
CA|Canada|加拿大|カナダ|캐나다
MX|Mexico|墨西哥|メキシコ|멕시코
JP|Japan|日本|日本国|일본
KR|South Korea|Korea|Republic of Korea|Korea, Republic of|韩国|韓國|韓国|한국|대한민국|大韓民国
KP|North Korea|朝鲜|북한
TW|Taiwan|Taiwan, China|Chinese Taipei|台湾|台灣|臺灣|中国台湾|中國台灣|대만
HK|Hong Kong|Hongkong|Hong Kong SAR|Hong Kong, China|香港|中国香港|中國香港|ホンコン|홍콩
MO|Macau|Macao|澳门|澳門|中国澳门|マカオ|마카오
SG|Singapore|新加坡|シンガポール|싱가포르
MY|Malaysia|马来西亚|馬來西亞|マレーシア|말레이시아
TH|Thailand|泰国|泰國|タイ|태국
VN|Vietnam|Viet Nam|越南|ベトナム|베트남
PH|Philippines|The Philippines|菲律宾|菲律賓|フィリピン|필리핀
ID|Indonesia|印度尼西亚|印尼|インドネシア|인도네시아
IN|India|印度|インド|인도
AU|Australia|澳大利亚|澳洲|オーストラリア|호주
NZ|New Zealand|新西兰|紐西蘭|ニュージーランド|뉴질랜드
GB|United Kingdom|UK|U.K.|Great Britain|Britain|England|英国|英國|イギリス|영국
DE|Germany|Deutschland|德国|德國|ドイツ|독일
FR|France|法国|法國|フランス|프랑스
IT|Italy|意大利|義大利|イタリア|이탈리아
ES|Spain|西班牙|スペイン|스페인
PT|Portugal|葡萄牙|ポルトガル|포르투갈
NL|Netherlands|The Netherlands|Holland|荷兰|荷蘭|オランダ|네덜란드
BE|Belgium|比利时|比利時|ベルギー|벨기에
LU|Luxembourg|卢森堡|ルクセンブルク
CH|Switzerland|瑞士|スイス|스위스
AT|Austria|奥地利|奧地利|オーストリア|오스트리아
IE|Ireland|爱尔兰|愛爾蘭|アイルランド|아일랜드
DK|Denmark|丹麦|丹麥|デンマーク|덴마크
SE|Sweden|瑞典|スウェーデン|스웨덴
NO|Norway|挪威|ノルウェー|노르웨이
FI|Finland|芬兰|芬蘭|フィンランド|핀란드
IS|Iceland|冰岛|アイスランド
PL|Poland|波兰|波蘭|ポーランド|폴란드
CZ|Czech Republic|Czechia|捷克|チェコ|체코
SK|Slovakia|Slovak Republic|斯洛伐克|スロバキア
HU|Hungary|匈牙利|ハンガリー|헝가리
RO|Romania|罗马尼亚|ルーマニア|루마니아
BG|Bulgaria|保加利亚|ブルガリア
GR|Greece|希腊|希臘|ギリシャ|그리스
HR|Croatia|克罗地亚|クロアチア
SI|Slovenia|斯洛文尼亚|スロベニア
EE|Estonia|爱沙尼亚|エストニア
LV|Latvia|拉脱维亚|ラトビア
LT|Lithuania|立陶宛|リトアニア
CY|Cyprus|塞浦路斯|キプロス
MT|Malta|马耳他|マルタ
LI|Liechtenstein
RU|Russia|Russian Federation|俄罗斯|俄羅斯|ロシア|러시아
UA|Ukraine|乌克兰|烏克蘭|ウクライナ|우크라이나
TR|Turkey|Türkiye|Turkiye|土耳其|トルコ|튀르키예|터키
IL|Israel|以色列|イスラエル|이스라엘
AE|United Arab Emirates|UAE|U.A.E.|阿联酋|阿聯酋|アラブ首長国連邦|아랍에미리트
SA|Saudi Arabia|沙特阿拉伯|沙特|サウジアラビア|사우디아라비아
EG|Egypt|埃及|エジプト|이집트
ZA|South Africa|南非|南アフリカ|남아프리카공화국
NG|Nigeria|尼日利亚|ナイジェリア
KE|Kenya|肯尼亚|ケニア
BR|Brazil|Brasil|巴西|ブラジル|브라질
AR|Argentina|阿根廷|アルゼンチン|아르헨티나
CL|Chile|智利|チリ|칠레
CO|Colombia|哥伦比亚|コロンビア|콜롬비아
PE|Peru|秘鲁|ペルー|페루
PR|Puerto Rico|波多黎各
PK|Pakistan|巴基斯坦|パキスタン
BD|Bangladesh|孟加拉国|孟加拉|バングラデシュ
LK|Sri Lanka|斯里兰卡|スリランカ
NP|Nepal|尼泊尔|ネパール
MM|Myanmar|Burma|缅甸|ミャンマー
KH|Cambodia|柬埔寨|カンボジア|캄보디아
LA|Laos|Lao PDR|老挝|ラオス
MN|Mongolia|蒙古|モンゴル|몽골
KZ|Kazakhstan|哈萨克斯坦|カザフスタン
EU|European Union|Europe|EU|EEA|E.U.|欧盟|歐盟|欧洲|歐洲|欧州|ヨーロッパ|유럽|유럽연합
WORLD|World|Worldwide|World wide|World-wide|Global|Globally|International|Internationally
WORLD|全球|全世界|世界各地|世界|グローバル|전세계|전 세계|글로벌
"""

# The other countries, by their English names.
OTHERS = """
AF Afghanistan;AL Albania;DZ Algeria;AS American Samoa;AD Andorra;AO Angola;AI Anguilla;AQ Antarctica
AG Antigua and Barbuda;AM Armenia;AW Aruba;AZ Azerbaijan;BS Bahamas;BH Bahrain;BB Barbados;BY Belarus;BZ Belize
BJ Benin;BM Bermuda;BT Bhutan;BO Bolivia;BA Bosnia and Herzegovina;BW Botswana;BN Brunei;BF Burkina Faso;BI Burundi
CV Cabo Verde;CM Cameroon;KY Cayman Islands;CF Central African Republic;TD Chad;KM Comoros;CG Congo
CD Democratic Republic of the Congo;CK Cook Islands;CR Costa Rica;CI Ivory Coast;CU Cuba;CW Curaçao;DJ Djibouti
DM Dominica;DO Dominican Republic;EC Ecuador;SV El Salvador;GQ Equatorial Guinea;ER Eritrea;SZ Eswatini;ET Ethiopia
FK Falkland Islands;FO Faroe Islands;FJ Fiji;GF French Guiana;PF French Polynesia;GA Gabon;GM Gambia;GE Georgia
GH Ghana;GI Gibraltar;GL Greenland;GD Grenada;GP Guadeloupe;GU Guam;GT Guatemala;GG Guernsey;GN Guinea
GW Guinea-Bissau;GY Guyana;HT Haiti;VA Holy See;HN Honduras;IR Iran;IQ Iraq;IM Isle of Man;JM Jamaica;JE Jersey
JO Jordan;KI Kiribati;KW Kuwait;KG Kyrgyzstan;LB Lebanon;LS Lesotho;LR Liberia;LY Libya;MG Madagascar;MW Malawi
MV Maldives;ML Mali;MH Marshall Islands;MQ Martinique;MR Mauritania;MU Mauritius;YT Mayotte;FM Micronesia;MD Moldova
MC Monaco;ME Montenegro;MS Montserrat;MA Morocco;MZ Mozambique;NA Namibia;NR Nauru;NC New Caledonia;NI Nicaragua
NE Niger;NU Niue;MK North Macedonia;MP Northern Mariana Islands;OM Oman;PW Palau;PS Palestine;PA Panama
PG Papua New Guinea;PY Paraguay;QA Qatar;RE Réunion;RW Rwanda;KN Saint Kitts and Nevis;LC Saint Lucia
VC Saint Vincent and the Grenadines;WS Samoa;SM San Marino;ST Sao Tome and Principe;SN Senegal;RS Serbia
SC Seychelles;SL Sierra Leone;SB Solomon Islands;SO Somalia;SS South Sudan;SD Sudan;SR Suriname;SY Syria
TJ Tajikistan;TZ Tanzania;TL Timor-Leste;TG Togo;TO Tonga;TT Trinidad and Tobago;TN Tunisia;TM Turkmenistan
TC Turks and Caicos Islands;TV Tuvalu;UG Uganda;UY Uruguay;UZ Uzbekistan;VU Vanuatu;VE Venezuela
VG British Virgin Islands;VI US Virgin Islands;YE Yemen;ZM Zambia;ZW Zimbabwe
AX Åland Islands;BL Saint Barthélemy;BQ Bonaire;BV Bouvet Island;CC Cocos Islands
CX Christmas Island;EH Western Sahara;GS South Georgia;HM Heard Island;IO British Indian Ocean Territory;MF Saint Martin
NF Norfolk Island;PM Saint Pierre and Miquelon;PN Pitcairn;SH Saint Helena;SJ Svalbard and Jan Mayen;SX Sint Maarten
TF French Southern Territories;TK Tokelau;UM US Minor Outlying Islands;WF Wallis and Futuna
"""

CITIES = """
JP|Tokyo|Osaka|Kyoto|Nagoya|Sapporo|Fukuoka|Yokohama|东京|東京|大阪|京都|名古屋|札幌|福冈|福岡|横滨|横浜|도쿄|오사카
CN|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Chengdu|Wuhan|Chongqing|Nanjing|北京|上海|深圳|广州|廣州|杭州|成都|武汉|重庆|南京|베이징|상하이
KR|Seoul|Busan|Incheon|首尔|首爾|釜山|仁川|서울|부산|인천|ソウル|プサン
TW|Taipei|Kaohsiung|Taichung|台北|臺北|高雄|台中|臺中|타이베이
HK|Kowloon|九龙|九龍
TH|Bangkok|曼谷|バンコク|방콕
US|New York|Los Angeles|San Francisco|Chicago|纽约|紐約|洛杉矶|洛杉磯|旧金山|뉴욕|ニューヨーク
GB|London|Manchester|伦敦|倫敦|ロンドン|런던
FR|Paris|巴黎|パリ|파리
DE|Berlin|Munich|Frankfurt|柏林|慕尼黑|ベルリン|베를린
CA|Toronto|Vancouver|Montreal|多伦多|温哥华|溫哥華
AU|Sydney|Melbourne|悉尼|墨尔本|シドニー
AE|Dubai|迪拜|ドバイ|두바이
MY|Kuala Lumpur|吉隆坡
ID|Jakarta|雅加达|雅加達
PH|Manila|马尼拉|馬尼拉
VN|Hanoi|Ho Chi Minh City|河内|胡志明市
IN|Mumbai|New Delhi|Delhi|孟买|新德里
"""
