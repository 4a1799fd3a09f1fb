"""Validates deposits with validators that are not ours: validate.py CONTEXT DEPOSIT...

CONTEXT is the context of RO-Crate 1.2 as a file, so that no host is asked. Each validator must also refuse the
first deposit once it is spoilt, so that one that looks at nothing is found out.
"""

import io
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import requests
import requests_cache
import urllib3
from datacite import schema45
from frictionless import FrictionlessException, Package
from pydantic import ConfigDict, create_model
from zenodo_rest.entities.metadata import Metadata

CONTEXT = "https://w3id.org/ro/crate/1.2/context"

# What the RO-Crate recommends and no dataset says: a number of each organisation. What a DOI leads to is not asked.
NOT_SAID = ["ROR identifier", "via Signposting"]

# The fields that Zenodo knows, and no others.
Zenodo = create_model("Zenodo", __base__=(Metadata,), __config__=None)
Zenodo.model_config = ConfigDict(extra="forbid")
Zenodo.model_rebuild(force=True)


def command(name):
    """Gives the path of a program that is installed beside this Python."""
    return str(Path(sys.executable).with_name(name))


def keep_context(file, cache):
    """Puts the context where the validator of RO-Crates looks for what it fetched before."""
    session = requests_cache.CachedSession(cache_name=str(cache), expire_after=-1)
    content = Path(file).read_bytes()
    response = requests.Response()
    response.status_code = 200
    response.url = CONTEXT
    response.request = requests.Request("GET", CONTEXT, headers=session.headers).prepare()
    response.headers["Content-Type"] = "application/ld+json"
    response._content = content
    response.raw = urllib3.HTTPResponse(
        body=io.BytesIO(content),
        status=200,
        headers={"Content-Type": "application/ld+json"},
        preload_content=False,
        request_url=CONTEXT,
    )
    session.cache.save_response(response)


def ro_crate(folder, cache):
    """Says what is wrong with the crate, recommendations too."""
    report = cache.with_suffix(".json")
    arguments = ["-y", "validate", "--profile-identifier", "ro-crate-1.2"]
    arguments += ["--requirement-severity", "recommended", "--offline", "--cache-path", str(cache)]
    arguments += ["--no-paging", "--output-format", "json", "--output-file", str(report), str(folder)]
    report.unlink(missing_ok=True)
    run = subprocess.run([command("rocrate-validator"), *arguments], capture_output=True, text=True)
    if not report.exists():
        return [run.stdout + run.stderr]
    issues = json.loads(report.read_text())["issues"]
    told = [f"{issue['message']} ({issue.get('violatingEntity')})" for issue in issues]
    return [issue for issue in told if not any(it in issue for it in NOT_SAID)]


def citation(folder, _):
    """Says what is wrong with CITATION.cff."""
    run = subprocess.run(
        [command("cffconvert"), "--validate", "--infile", str(folder / "CITATION.cff")],
        capture_output=True,
        text=True,
    )
    return [] if run.returncode == 0 else [run.stdout + run.stderr]


def table(folder, _):
    """Says what is wrong with the table of the reports, its size and hash too."""
    try:
        report = Package(str(folder / "datapackage.json")).validate()
    except FrictionlessException as error:
        return [str(error)]
    return [] if report.valid else [str(report.flatten(["note", "message"]) or report.errors)]


def registered(folder, _):
    """Says what is wrong with the metadata of DataCite."""
    metadata = json.loads((folder / "datacite.json").read_text())
    return [error.message for error in schema45.validator.iter_errors(metadata)]


def accepted(folder, _):
    """Says what is wrong with the metadata of Zenodo."""
    try:
        Zenodo.model_validate_json((folder / ".zenodo.json").read_text())
    except ValueError as error:
        return [str(error)]
    return []


# Each validator, the file that it reads, and how that is spoilt.
VALIDATORS = [
    (ro_crate, "ro-crate-metadata.json", '"datePublished"', '"dayPublished"'),
    (citation, "CITATION.cff", "date-released", "day-released"),
    (table, "datapackage.json", '"primaryKey"', '"missingValues": 5, "primaryKey"'),
    (registered, "datacite.json", '"publicationYear"', '"year"'),
    (accepted, ".zenodo.json", '"upload_type"', '"type"'),
]


def main(context, deposits):
    """Validates deposits, and gives the exit code."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        cache = Path(place) / "cache"
        keep_context(context, cache)
        for count, deposit in enumerate(deposits):
            folder = Path(place) / str(count)
            zipfile.ZipFile(deposit).extractall(folder)
            for validator, file, old, new in VALIDATORS:
                for said in validator(folder, cache):
                    print(f"{deposit}: {file}: {said}", file=sys.stderr)
                    wrong += 1
                if count > 0:
                    continue
                text = (folder / file).read_text()
                (folder / file).write_text(text.replace(old, new))
                if old not in text or not validator(folder, cache):
                    print(f"{file}: the validator took what is wrong", file=sys.stderr)
                    wrong += 1
                (folder / file).write_text(text)
    if wrong == 0:
        print(f"Valid: {', '.join(deposits)} (RO-Crate, CFF, Data Package, DataCite, Zenodo).")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
