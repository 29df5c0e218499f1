"""What the survey's script says, in the language of the page."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """By the names that the script knows; `#` stands for a number."""
    return {
        "draft_one": _("1 answer not saved yet."),
        "draft_many": _("# answers not saved yet."),
        "kept_one": _("1 answer kept on this device, to be sent."),
        "kept_many": _("# answers kept on this device, to be sent."),
        "arrived_one": _("1 answer has arrived."),
        "arrived_many": _("# answers have arrived."),
        "refused_one": _("1 answer was refused: see the reason at its question."),
        "refused_many": _("# answers were refused: see the reasons at the questions."),
        "elsewhere_one": _("1 answer about another place is on this device."),
        "elsewhere_many": _("# answers about other places are on this device."),
        "others_one": _("1 answer of another account is on this device."),
        "others_many": _("# answers of another account are on this device."),
        "empty": _("Nothing is waiting on this device."),
        "offline": _("No network: answers are kept here and sent later."),
        "login": _("You are logged out. Answers are kept here: log in to send them."),
        "other_account": _(
            "Somebody else is logged in. Answers are kept here for the one who gave"
            " them."
        ),
        "failed": _("The server did not take them. They are kept; next try soon."),
        "no_store": _("This browser keeps nothing: save while there is a network."),
        "q_draft": _("Not saved yet."),
        "q_kept": _("Kept on this device."),
        "q_counts": _("Arrived."),
        "q_waits": _("Arrived: it waits for an editor."),
        "q_nothing": _("Nothing was known of it: there is nothing to set back."),
        "q_incomplete": _("Give an answer too: a note or a photo alone is not sent."),
        "q_two": _("Choose one of the answers, not two."),
        "q_number": _("Write a number."),
        "q_photo": _("This photo cannot be read. Take another one."),
        "photo_kept": _("A photo is kept with it."),
    }
