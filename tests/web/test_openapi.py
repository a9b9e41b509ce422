"""The API held to its own OpenAPI description."""

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection

from kb.web.app import create_app

from .conftest import Client
from .fakes import FakeSearch

print
