"""Dates and times as apps and people write them."""

import csv
from datetime import timedelta

import pytest

from data.importers.cells import CellFault
from data.importers.dates import moment, numbers_of_either_order, time_of_day
from data.importers.months import MONTHS_FILE
from data.readings import DateOrder

# month 1 to 12, as Hevy shortens them by the phone's language
MONTHS = """
English     Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
Portuguese  Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez
Turkish     Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara
German      Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.
German      Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez
French      janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
Spanish     ene feb mar abr may jun jul ago sept oct nov dic
Italian     gen feb mar apr mag giu lug ago set ott nov dic
Dutch       jan feb mrt apr mei jun jul aug sep okt nov dec
Polish      sty lut mar kwi maj cze lip sie wrz paź lis gru
Swedish     jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.
Norwegian   jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.
Finnish     tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
Romanian    ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.
Hungarian   jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.
Indonesian  Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des
Russian     янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.
Japanese    1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月
Korean      1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월
Chinese     一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
"""


@pytest.mark.parametrize("line", MONTHS.strip().splitlines())
def test_months_of_a_language(line: str) -> None:
    _, *names = line.split()

    assert [moment(f"3 {name} 2030, 18:05").month for name in names] == list(range(1, 13))
    assert [moment(f"{name.upper()} 3, 2030, 6:05 PM").month for name in names] == list(range(1, 13))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2030-02-03", "2030-02-03T00:00:00"),
        ("2030-02-03 18:05:11", "2030-02-03T18:05:11"),
        ("2030-02-03T18:05:11.250", "2030-02-03T18:05:11"),
        ("2030/2/3 7:05 pm", "2030-02-03T19:05:00"),
        ("03.02.2030", "2030-02-03T00:00:00"),
        ("3.2.30 18:05", "2030-02-03T18:05:00"),
        ("3 Feb 2030, 18:05", "2030-02-03T18:05:00"),
        ("Feb 3, 2030, 6:05\N{NARROW NO-BREAK SPACE}PM", "2030-02-03T18:05:00"),
        ("Feb 3, 2030, 12:05 AM", "2030-02-03T00:05:00"),
        ("Feb 3, 2030, 12:05 PM", "2030-02-03T12:05:00"),
        ("3 feb 2030, 6:05 p. m.", "2030-02-03T18:05:00"),
        ("mar 3 feb 2030, 18:05", "2030-02-03T18:05:00"),
        ("mar 3, 2030, 6:05 PM", "2030-03-03T18:05:00"),
        ("3 de fev. de 2030, 18:05", "2030-02-03T18:05:00"),
        ("Sunday, 3 February 2030", "2030-02-03T00:00:00"),
        ("3-Feb-2030", "2030-02-03T00:00:00"),
        ("Mo., 03.02.2030", "2030-02-03T00:00:00"),
        ("3. 2. 2030", "2030-02-03T00:00:00"),
        ("3rd February 2030 at 6:05 PM", "2030-02-03T18:05:00"),
        ("1er févr. 2030, 18:05", "2030-02-01T18:05:00"),
        ("3 Μαΐ 2030", "2030-05-03T00:00:00"),
        ("3 февр. 2030 \N{CYRILLIC SMALL LETTER GHE}., 18:05", "2030-02-03T18:05:00"),
        ("3 May\N{LATIN SMALL LETTER DOTLESS I}s 2030", "2030-05-03T00:00:00"),
        ("2030. febr. 3.", "2030-02-03T00:00:00"),
        ("2030年2月3日 18:05", "2030-02-03T18:05:00"),
    ],
)
def test_what_a_text_means(text: str, meant: str) -> None:
    assert moment(text).isoformat() == meant


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "There is no date"),
        ("soon", "not a date that Evenstride can read"),
        ("45323", "not a date that Evenstride can read"),
        ("2030-02-03T18:05:11Z", "not a date that Evenstride can read"),
        ("2030-02-30", "not a possible date"),
        ("2030-13-01", "not a possible date"),
        ("0000-00-00", "not a possible date"),
        ("0001-01-01", "not between 1970 and 2099"),
        ("9999-12-31", "not between 1970 and 2099"),
        ("3 Xyz 2030, 18:05", "names no month"),
        ("3 Feb 2030, 24:05", "not a possible time"),
        ("3 Feb 2030, 18:60", "not a possible time"),
        ("3 Feb 2030, 13:05 PM", "not a possible time"),
        ("03/02/2030", "may have the day or the month first"),
        ("Mon 03/02/2030", "may have the day or the month first"),
        ("3 Feb", "has no year"),
        ("Mon 3 Nov", "has no year"),
        ("March 3", "has no year"),
        ("3.2.", "has no year"),
    ],
)
def test_why_a_text_means_nothing(text: str, fault: str) -> None:
    with pytest.raises(CellFault, match=fault):
        moment(text)


@pytest.mark.parametrize("text", ["03/04/2030 18:05", "3-4-30 6:05 pm"])
def test_the_order_of_day_and_month_is_told_never_guessed(text: str) -> None:
    day_first, month_first = (moment(text, order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))

    assert day_first.isoformat() == "2030-04-03T18:05:00"
    assert month_first.isoformat() == "2030-03-04T18:05:00"
    assert numbers_of_either_order(text) == (3, 4)


def test_a_certain_date_keeps_its_meaning_under_any_order() -> None:
    assert moment("2030-02-03", DateOrder.MONTH_FIRST) == moment("2030-02-03")
    assert numbers_of_either_order("2030-02-03") is None
    assert numbers_of_either_order("03.02.2030") is None


@pytest.mark.parametrize(("text", "minutes"), [("", 0), ("18:05", 1085), ("6:05 PM", 1085), ("0:00:30", 0.5)])
def test_times_of_day(text: str, minutes: float) -> None:
    assert time_of_day(text) == timedelta(minutes=minutes)


def test_no_name_of_a_month_stands_for_two() -> None:
    with MONTHS_FILE.open(encoding="utf-8", newline="") as file:
        languages = [row["names"].split(" ") for row in csv.DictReader(file, delimiter="\t")]
    numbers: dict[str, set[int]] = {}

    for names in languages:
        for number, name in enumerate(names, start=1):
            numbers.setdefault(name, set()).add(number)

    assert {len(names) for names in languages} == {12}
    assert {name for name, its in numbers.items() if len(its) > 1} == set()
