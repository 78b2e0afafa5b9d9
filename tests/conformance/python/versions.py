"""Prints the versions of the named distributions and of this Python, as they are imported here."""

import json
import platform
import sys
from importlib.metadata import version

names = [{"name": name, "version": version(name)} for name in sys.argv[1:]]
print(json.dumps([*names, {"name": "Python", "version": platform.python_version()}]))
