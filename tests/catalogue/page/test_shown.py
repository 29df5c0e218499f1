from django.template import Context, Template

from catalogue.page.shown import Shown


class Room(Shown, frozen=True):
    name: str

    @property
    def length(self) -> int:
        return len(self.name)


def test_a_template_reads_fields_and_properties_and_nothing_where_there_is_none():
    page = Template("{{ room.name }}|{{ room.length }}|{{ room.door }}")
    assert page.render(Context({"room": Room("Gave")})) == "Gave|4|"
