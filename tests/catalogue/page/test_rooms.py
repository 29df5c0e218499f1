from django.utils.translation import override

from catalogue.page.rooms import RoomRow, RoomTable, room_table
from tests.catalogue.documents import VENUE

S = "\N{NO-BREAK SPACE}"


def test_rooms_are_a_table_of_the_layouts_that_are_offered():
    with override("en"):
        table = room_table(VENUE.meeting_rooms, "en")

    assert table == RoomTable(
        ["theatre", "U", "banquet"],
        [
            RoomRow(
                "Vignemale",
                f"420{S}m²",
                f"5.5{S}m",
                ["400", "", "280"],
                [
                    "daylight",
                    "can be darkened",
                    "induction loop",
                    "steps to the stage",
                    "can be joined with Gavarnie",
                    "screen and sound system",
                    "day, by person: €59",
                ],
            ),
            RoomRow("Gavarnie", f"75.5{S}m²", "", ["60", "24", ""], []),
        ],
    )
