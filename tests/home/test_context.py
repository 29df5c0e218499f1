import pytest
from django.test import RequestFactory
from wagtail.models import Site

from home.context import site
from home.models import SiteSettings

pytestmark = pytest.mark.django_db


def test_settings_that_nobody_made_are_plain_and_write_nothing(
    rf: RequestFactory, django_assert_num_queries
):
    with django_assert_num_queries(1):
        assert site(rf.get("/"))["site_settings"].is_demo is False
    assert not SiteSettings.objects.exists()


def test_settings_cost_a_query_only_where_they_are_used(
    rf: RequestFactory, django_assert_num_queries
):
    SiteSettings.objects.create(site=Site.objects.get(), office_name="Lourdes")

    with django_assert_num_queries(0):
        given = site(rf.get("/"))
    with django_assert_num_queries(1):
        assert given["site_settings"].office_name == "Lourdes"
