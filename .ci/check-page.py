#!/usr/bin/env python3
"""Opens pages in headless Chromium; fails on a console message, an uncaught error or a request beyond the page itself.

    .ci/check-page.py PAGE.html ... [--screenshots FOLDER]

Each page is opened in light colours, in dark ones and as for print, since a style sheet may ask for different files in
each. The browser is driven over its DevTools pipe: JSON messages on file descriptors 3 and 4, each ended by a NUL, so
nothing but Python's own library is needed. With --screenshots, a full-page PNG of each is written, for people to look at.
"""

import argparse
import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

APPEARANCES = [
    ("light", "screen", "light"),
    ("dark", "screen", "dark"),
    ("print", "print", "light"),
]
PATIENCE = 60.0  # seconds for one answer of the browser
QUIET = 0.4  # seconds without an event after which a page is taken to have settled
# Hints that open a connection without a request that the Network domain would show.
HINTS = """[...document.querySelectorAll('link[rel~=preconnect],link[rel~=dns-prefetch],meta[http-equiv=refresh]')]
    .map(element => element.outerHTML)"""


class Browser:
    """A headless Chromium and the pipe to it."""

    def __init__(self, profile):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if program is None:
            sys.exit("check-page: no Chromium found; install the package chromium")
        read_end, self.out = os.pipe()
        self.inp, write_end = os.pipe()
        options = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--no-first-run", "--hide-scrollbars",
            f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank",
        ]
        self.log = open(os.path.join(profile, "browser.log"), "wb")
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{read_end} 4>&{write_end}', "browser", program, *options],
            pass_fds=(read_end, write_end), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        os.close(read_end)
        os.close(write_end)
        self.buffer = b""
        self.last_id = 0
        self.events = []

    def receive(self, patience):
        """The next message, or None if none comes in time."""
        deadline = time.monotonic() + patience
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.inp], [], [], left)[0]:
                return None
            piece = os.read(self.inp, 1 << 16)
            if not piece:
                self.log.flush()
                with open(self.log.name, "rb") as log:
                    sys.exit("check-page: the browser ended; it wrote\n" + log.read().decode(errors="replace")[-4000:])
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        """Sends a command and returns its result; events that arrive meanwhile are kept."""
        self.last_id += 1
        message = {"id": self.last_id, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(PATIENCE)
            if answer is None:
                sys.exit(f"check-page: no answer to {method} within {PATIENCE:.0f} s")
            if answer.get("id") == self.last_id:
                if "error" in answer:
                    sys.exit(f"check-page: {method}: {answer['error'].get('message')}")
                return answer["result"]
            self.events.append(answer)

    def settle(self):
        """Waits until the page has loaded and the browser has been quiet for a moment."""
        deadline = time.monotonic() + PATIENCE
        while True:
            loaded = any(event.get("method") == "Page.loadEventFired" for event in self.events)
            event = self.receive(QUIET)
            if event is not None:
                self.events.append(event)
            elif loaded:
                return
            if time.monotonic() > deadline:
                sys.exit(f"check-page: the page has not settled within {PATIENCE:.0f} s")

    def close(self):
        os.write(self.out, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


def faults(events, page):
    """What the events say that a self-contained, silent page must not do."""
    for event in events:
        method, content = event.get("method"), event.get("params", {})
        if method == "Runtime.consoleAPICalled":
            words = " ".join(str(item.get("value", item.get("description"))) for item in content["args"])
            yield f"console {content['type']}: {words}"
        elif method == "Runtime.exceptionThrown":
            detail = content["exceptionDetails"]
            yield "uncaught error: " + detail.get("exception", {}).get("description", detail["text"])
        elif method == "Log.entryAdded":
            entry = content["entry"]
            yield f"browser log {entry['level']}: {entry['text']} {entry.get('url', '')}".rstrip()
        elif method == "Audits.issueAdded":
            yield f"browser issue: {content['issue']['code']} {json.dumps(content['issue']['details'])[:300]}"
        elif method == "Network.webSocketCreated":
            yield f"asks for {content['url']}"
        elif method == "Network.requestWillBeSent":
            address = content["request"]["url"]
            if address != page and not address.startswith(("data:", "blob:")):
                yield f"asks for {address}"


def open_page(browser, path, appearance, screenshots):
    """Opens one page in one appearance and returns its faults."""
    name, medium, colours = appearance
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ["Page", "Runtime", "Log", "Network", "Audits"]:
        browser.call(f"{domain}.enable", session)
    browser.call("Emulation.setDeviceMetricsOverride", session, width=1280, height=900, deviceScaleFactor=1, mobile=False)
    browser.call("Emulation.setEmulatedMedia", session, media=medium,
                 features=[{"name": "prefers-color-scheme", "value": colours}])
    browser.events.clear()
    page = path.resolve().as_uri()
    outcome = browser.call("Page.navigate", session, url=page)
    if "errorText" in outcome:
        sys.exit(f"check-page: {path}: {outcome['errorText']}")
    browser.settle()
    found = list(faults([event for event in browser.events if event.get("sessionId") == session], page))
    hints = browser.call("Runtime.evaluate", session, expression=HINTS, returnByValue=True)["result"]["value"]
    found += [f"asks for a connection: {hint}" for hint in hints]
    if screenshots:
        picture = browser.call("Page.captureScreenshot", session, format="png", captureBeyondViewport=True)["data"]
        (screenshots / f"{path.stem}-{name}.png").write_bytes(base64.b64decode(picture))
    browser.call("Target.closeTarget", targetId=target)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            for path in arguments.pages:
                for appearance in APPEARANCES:
                    found = open_page(browser, path, appearance, arguments.screenshots)
                    print(f"{path.name}, {appearance[0]}: {'silent, no request' if not found else 'not clean'}")
                    for fault in found:
                        print(f"check-page: {path.name}, {appearance[0]}: {fault}", file=sys.stderr)
                    wrong += len(found)
        finally:
            browser.close()
    sys.exit(1 if wrong else 0)


main()
