"""Plays the conversation with google-api-python-client: reads it from standard input, prints what came of each step."""

import json
import re
import sys

import httplib2
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError

USUAL_PERSON = "ann@example.com"


class AsPerson(httplib2.Http):
    """An Http that says with each request whose account it is."""

    def __init__(self, person):
        super().__init__()
        self.person = person

    def request(self, uri, method="GET", body=None, headers=None, **rest):
        headers = {**(headers or {}), "authorization": f"Bearer {self.person}"}
        return super().request(uri, method=method, body=body, headers=headers, **rest)


def filled(value, kept):
    """A value with everything that was kept put in."""
    if isinstance(value, str):
        return re.sub(r"\{([a-zA-Z]\w*)\}", lambda found: kept.get(found[1], found[0]), value)
    if isinstance(value, list):
        return [filled(item, kept) for item in value]
    if isinstance(value, dict):
        return {name: filled(held, kept) for name, held in value.items()}
    return value


def whole(expected, shapes):
    """All fields that a value has to have: those of the shape it names, and its own over them."""
    own = {name: held for name, held in expected.items() if name != "..."}
    shape = expected.get("...")
    return {**whole(shapes[shape], shapes), **own} if shape else own


def mismatches(got, expected, shapes, place):
    """What isn't as expected, place by place."""
    differs = [f"{place} is {json.dumps(got)}, not {json.dumps(expected)}"]
    if isinstance(expected, str):
        if not isinstance(got, str):
            return differs
        if len(expected) > 1 and expected.startswith("/") and expected.endswith("/"):
            return [] if re.search(expected[1:-1], got) else differs
        return [] if got == expected or (expected == "*" and got) else differs
    if isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            return differs
        return [
            one
            for index, item in enumerate(expected)
            for one in mismatches(got[index], item, shapes, f"{place}[{index}]")
        ]
    if not isinstance(expected, dict):
        return [] if got == expected else differs
    if not isinstance(got, dict):
        return differs
    wanted = whole(expected, shapes)
    found = []
    for name in dict.fromkeys([*wanted, *got]):
        if name not in wanted:
            found.append(f"{place}.{name} is too much: {json.dumps(got[name])}")
        elif name not in got:
            found.append(f"{place}.{name} is missing")
        else:
            found.extend(mismatches(got[name], wanted[name], shapes, f"{place}.{name}"))
    return found


def at(value, place):
    for name in place.split("."):
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


def request_of(service, step, kept):
    """The call of a step, not sent yet."""
    *resources, method = step["call"].split(".")
    resource = service
    for name in resources:
        resource = getattr(resource, name)()
    parameters = filled(step.get("parameters", {}), kept)
    if "body" in step and step["body"]:
        parameters["body"] = filled(step["body"], kept)
    return getattr(resource, method)(**parameters)


def differences_of(service, step, shapes, kept):
    """What of one step is not as it has to be."""
    error = step.get("error")
    try:
        answer = request_of(service, step, kept).execute()
    except HttpError as refused:
        got = json.loads(refused.content)["error"]
        if error and (got["code"], got["status"]) == (error["code"], error["status"]):
            return []
        return [f"{got['code']} {got['status']} came: {got['message']}"]
    if error:
        return [f"an answer came where {error['status']} has to: {json.dumps(answer)}"]
    expected = filled(step.get("answer", {}), kept)
    found = mismatches(answer, expected, filled(shapes, kept), "answer")
    for name, place in step.get("keep", {}).items():
        kept[name] = at(answer, place)
    return found


def by_itself(service, space):
    """What this client does by itself: several calls as one batch, and a long address as a form."""
    answers = {}

    def keep(request_id, answer, error):
        answers[request_id] = answer["name"] if error is None else error.resp.status

    batch = service.new_batch_http_request(callback=keep)
    batch.add(service.spaces().get(name=space), request_id="there")
    batch.add(service.spaces().get(name="spaces/AAAAnowhere"), request_id="nowhere")
    batch.execute()
    wanted = {"there": space, "nowhere": 403}
    yield "a batch", [] if answers == wanted else [f"{answers} came, not {wanted}"]

    query = " OR ".join(['space_type = "SPACE"'] * 150)
    listed = service.spaces().list(filter=query, pageSize=1).execute()
    found = len(listed.get("spaces", []))
    yield "a question that is too long for an address", [] if found == 1 else [f"{found} came"]


def main():
    given = json.load(sys.stdin)
    conversation = given["conversation"]
    services = {}
    kept = {}
    played = []
    for step in conversation["steps"]:
        person = step.get("as", USUAL_PERSON)
        if person not in services:
            services[person] = build_from_document(given["discovery"], http=AsPerson(person))
        title = f"{step['call']}: {step['says']}" if "says" in step else step["call"]
        try:
            found = differences_of(services[person], step, conversation["shapes"], kept)
        except AttributeError:
            played.append({"title": title, "outcome": "unknown", "differences": []})
            continue
        played.append(
            {"title": title, "outcome": "wrong" if found else "right", "differences": found}
        )
    for title, found in by_itself(services[USUAL_PERSON], kept["space"]):
        played.append(
            {"title": title, "outcome": "wrong" if found else "right", "differences": found}
        )
    json.dump(played, sys.stdout)


main()
