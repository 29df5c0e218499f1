"""One process at a time, whatever the database."""

import pytest
from django.db import connection, transaction

from search.engines import IndexBusyError
from search.engines.elasticsearch.lock import exclusively

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_second_is_refused_and_the_next_is_not(tmp_path):
    for _ in range(20):
        with exclusively("cordee", tmp_path):
            with pytest.raises(IndexBusyError), exclusively("cordee", tmp_path):
                pass
            with exclusively("other", tmp_path):
                pass


def test_an_error_lets_go_of_it(tmp_path):
    with pytest.raises(ZeroDivisionError), exclusively("cordee", tmp_path):
        raise ZeroDivisionError
    with exclusively("cordee", tmp_path):
        pass


@pytest.mark.postgresql
def test_it_outlives_what_the_caller_undoes(tmp_path):
    with exclusively("cordee", tmp_path):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            raise ZeroDivisionError
        connection.close()
        with pytest.raises(IndexBusyError), exclusively("cordee", tmp_path):
            pass
