#!/usr/bin/env python3
"""Prints what a journal store holds, one record a line as JSON, after Documentation/JournalFormat.md.

    read_journal.py FOLDER

Written from that page alone, to show that it is enough. Reads as a reader beside a writer does, and prints the records of each kind in the
order of a snapshot: amounts as "minor units, currency, digits", days as days since 1970-01-01, attributes as pairs of name and value.
"""

import json
import os
import struct
import sys


class Damage(Exception):
    """Bytes that are not what the page allows, with their file and offset."""


CRC_TABLE = list(range(256))
for _ in range(8):
    CRC_TABLE = [entry >> 1 ^ (0x82F63B78 if entry & 1 else 0) for entry in CRC_TABLE]


def checksum(data):
    state = 0xFFFFFFFF
    for byte in data:
        state = CRC_TABLE[(state ^ byte) & 0xFF] ^ state >> 8
    return state ^ 0xFFFFFFFF


class Source:
    """Bytes that are read from the front."""

    def __init__(self, data, place):
        self.data, self.place, self.at = data, place, 0

    def require(self, holds, reason):
        if not holds:
            raise Damage(self.place, f"{reason}, at byte {self.at} of the payload")

    def bytes(self, count):
        self.require(0 <= count <= len(self.data) - self.at, "it ends too early")
        self.at += count
        return self.data[self.at - count:self.at]

    def u8(self):
        return self.bytes(1)[0]

    def u32(self):
        return struct.unpack("<I", self.bytes(4))[0]

    def u64(self):
        return struct.unpack("<Q", self.bytes(8))[0]

    def varint(self, most=2 ** 64 - 1):
        value = shift = 0
        while True:
            byte = self.u8()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                self.require(value <= most and (byte or not shift), "a number is too large or too long")
                return value
            shift += 7
            self.require(shift < 70, "a number is too long")

    def count(self):
        """A number of things that have a byte each at least."""
        return self.varint(len(self.data) - self.at)

    def zigzag(self):
        value = self.varint()
        return -(value + 1 >> 1) if value & 1 else value >> 1

    def text(self):
        return self.utf8(self.count())

    def utf8(self, count):
        try:
            return self.bytes(count).decode("utf-8")
        except UnicodeDecodeError:
            self.require(False, "a text is no valid UTF-8")

    def currency(self):
        return self.text(), self.u32()

    def bits(self, rows):
        data = self.bytes((rows + 7) // 8)
        self.require(not rows % 8 or not data[-1] >> rows % 8, "bits left over are set")
        return [data[row // 8] >> row % 8 & 1 == 1 for row in range(rows)]

    def packed(self, count):
        width, least = self.u8(), self.zigzag()
        self.require(width in (0, 1, 2, 4, 8), "a width of a later version")
        numbers = [(least + int.from_bytes(self.bytes(width), "little")) % 2 ** 64 for _ in range(count)]
        return [number - 2 ** 64 if number >= 2 ** 63 else number for number in numbers]

    def end(self):
        self.require(self.at == len(self.data), "it goes on where it should end")


# The columns of each kind: their names and sorts.
KINDS = {
    1: ("purchase", "customer customer, day day, amount amount, id text?, order text?, quantity integer?, product text?, category text?, "
        "channel text?, region text?, cost amount?"),
    2: ("customer", "id customer, version integer, kind person|company?, since day?, isTarget flag, accountManager text?, division text?, "
        "parent customer?, attributes attributes"),
    3: ("contact", "customer customer, day day, id text?, channel text?, direction inbound|outbound?, handler text?, purpose text?, "
        "outcome text?, minutes integer?, cost amount?, campaign text?"),
    4: ("serviceCase", "customer customer, kind enquiry|complaint|request|other, openedDay day, id text?, firstResponseMinutes integer?, "
        "settlementMinutes integer?, isOpen flag, isEscalated flag, disputedAmount amount?, handler text?, channel text?"),
    5: ("campaign", "id text, firstDay day, lastDay day?, name text?, channel text?, cost amount?, targetSegment text?"),
    6: ("campaignResponse", "customer customer, campaign text, group treated|control, hasResponded flag, contactDay day?, "
        "responseDay day?, revenue amount?, cost amount?"),
    7: ("lead", "id text, createdDay day, customer customer?, source text?, referrer customer?, stage text?, outcome won|lost?, "
        "closedDay day?, hasMoney flag?, hasAuthority flag?, hasNeed flag?, buyingRoles integer?, expectedAmount amount?, "
        "lastTouchDay day?, nextTouchDay day?, owner text?, division text?, attributes attributes"),
    8: ("stageChange", "customer customer, day day, stageAfter text, stageBefore text?, sequence integer, lead text?"),
    9: ("contract", "customer customer, startDay day, endDay day?, endReason lapse|cancellation|death|maturity|other?, id text?, "
        "product text?, annualAmount amount?"),
    10: ("invoice", "customer customer, issuedDay day, amount amount, dueDay day?, paidDay day?, paidAmount amount?, isDisputed flag, "
         "id text?, order text?, campaign text?"),
    11: ("survey", "customer customer, day day, kind satisfaction|recommendation|effort|other, scale integer, question text?, "
         "score integer?, expectation integer?, perception integer?, id text?"),
}


def read_block(payload, place):
    """The kind of a block's records, and the records."""
    source = Source(payload, place)
    source.require(source.u8() == 1, "a block of a later version")
    kind, rows = source.u8(), source.varint(4096)
    source.require(kind in KINDS, "a kind of a later version")
    currencies = [(source.text(), source.u8()) for _ in range(source.count())]
    lengths = [source.varint() for _ in range(source.count())]
    columns = [column.split() for column in KINDS[kind][1].split(", ")]
    source.require(len(lengths) <= len(columns), "a column of a later version")
    records = [{} for _ in range(rows)]
    for (name, sort), length in zip(columns, lengths + [0] * len(columns)):
        part = Source(source.bytes(length), place)
        values = read_column(part, sort.rstrip("?"), rows, currencies) if length else [None] * rows
        part.end()
        for record, value in zip(records, values):
            if value is None and sort == "flag":
                value = False
            source.require(value is not None or sort.endswith("?") or sort == "attributes", f"{name} is missing")
            if value is not None and value != []:
                record[name] = value
    source.end()
    return kind, records


def read_column(part, sort, rows, currencies):
    form = part.u8()
    part.require(form in (1, 2) or form == 3 and sort not in ("integer", "day", "flag", "amount", "attributes"), "a form of a later version")
    if sort == "attributes":
        part.require(form == 1, "attributes of a later version")
        return read_attributes(part, rows)
    if form == 3:
        lengths = part.packed(part.varint(rows))
        texts = [None] + [part.utf8(length) for length in lengths]
        numbers = part.packed(rows)
        part.require(all(0 <= number < len(texts) for number in numbers), "no such text")
        return [texts[number] for number in numbers]
    present = part.bits(rows) if form == 2 else [True] * rows
    count = sum(present)
    if sort == "flag":
        return [value if is_there else None for is_there, value in zip(present, part.bits(rows))]
    if sort in ("integer", "day"):
        values = part.packed(count)
    elif sort == "amount":
        numbers, units = part.packed(count), part.packed(count)
        part.require(all(0 <= number < len(currencies) for number in numbers), "no such currency")
        values = [f"{unit} {currencies[number][0]} {currencies[number][1]}" for number, unit in zip(numbers, units)]
    else:
        values = [part.utf8(length) for length in part.packed(count)]
        part.require("|" not in sort or set(values) <= set(sort.split("|")), "a word of a later version")
    following = iter(values)
    return [next(following) if is_there else None for is_there in present]


def read_attributes(part, rows):
    names = [part.text() for _ in range(part.count())]
    values = []
    for _ in range(rows):
        attributes = []
        for _ in range(part.count()):
            number, kind = part.varint(), part.u8()
            part.require(number < len(names) and kind in (1, 2, 3, 4), "no such name, or a value of a later version")
            form = [
                lambda: f"text {part.text()}", lambda: f"binary64 {part.u64():016x}",
                lambda: f"day {struct.unpack('<i', part.bytes(4))[0]}", lambda: "yes" if part.u8() else "no"][kind - 1]
            attributes.append([names[number], form()])
        values.append(attributes)
    return values


HEADER, BLOCK, COMMIT, MARK, SEAL, KEYS, INDEX, FOOTER, MANIFEST = range(1, 10)


class File:
    def __init__(self, path, number):
        self.path, self.number = path, number
        if not os.path.exists(path):
            raise Damage(path, "the file is missing")
        with open(path, "rb") as file:
            self.data = file.read()

    def place(self, offset):
        return f"{self.path} at byte {offset}"

    def frame(self, offset):
        """The kind, the payload and the end of the frame at an offset; None where it is broken."""
        header = self.data[offset:offset + 20]
        if len(header) < 20 or header[:4] != b"CLJF":
            return None
        kind, length, payload_sum, header_sum = struct.unpack("<4xB3xIII", header)
        end = offset + 20 + length
        if checksum(struct.pack("<QQ", self.number, offset) + header[:16]) != header_sum or not 1 <= kind <= 9 or end > len(self.data):
            return None
        payload = self.data[offset + 20:end]
        return (kind, payload, end) if checksum(payload) == payload_sum else None

    def source(self, offset, kind):
        """The payload of the frame that must be at an offset, and the frame's end."""
        frame = self.frame(offset)
        if not frame or frame[0] != kind:
            raise Damage(self.place(offset), "the frame that belongs here is broken")
        return Source(frame[1], self.place(offset)), frame[2]

    def frames_behind(self, offset):
        """Every whole frame at any byte behind an offset."""
        while (offset := self.data.find(b"CLJF", offset + 1)) >= 0:
            if frame := self.frame(offset):
                yield frame

    def check_header(self, role, store, revision):
        source, end = self.source(0, HEADER)
        source.require(source.u32() == 1, "a file of a later version")
        found = (source.u32(), source.bytes(16), source.u64(), source.u64())
        source.end()
        source.require(found == (role, store, self.number, revision), "it is another file")
        return end


def read_erasure(source):
    person, replacement, revision = source.text(), source.text(), source.u64()
    return person, replacement, revision, dict((source.text(), source.text()) for _ in range(source.count()))


class Manifest:
    def __init__(self, folder):
        file = File(os.path.join(folder, "manifest"), 0)
        source, end = file.source(0, MANIFEST)
        source.require(source.u32() == 1, "a store of a later version")
        self.store, _ = source.bytes(16), source.bytes(16)
        self.generation, self.revision, _, self.first_segment = source.u64(), source.u64(), source.currency(), source.u64()
        self.runs = [(source.u64(), source.u64(), source.u32(), source.u64()) for _ in range(source.count())]
        self.erasures = [read_erasure(source) for _ in range(source.count())]
        source.end()
        if end != len(file.data):
            raise Damage(file.place(end), "the manifest goes on where it should end")


def read_run(folder, store, number, size, footer_sum, revision):
    """The records of a run, as pairs of kind and records."""
    file = File(os.path.join(folder, f"run-{number:016x}"), number)
    if len(file.data) != size:
        raise Damage(file.place(len(file.data)), "the run has another size")
    file.check_header(2, store, revision)
    footer, _ = file.source(size - 36, FOOTER)
    footer.require(checksum(footer.data) == footer_sum, "it is another run")
    index, offset = file.source(footer.u64(), INDEX)
    while offset < size - 36:
        keys, offset = file.source(offset, KEYS)
        keys.require(len(keys.data) % 40 == 0, "an entry is cut off")
    blocks = []
    for _ in range(index.count()):
        kind, offset, length, rows = index.u8(), index.varint(), index.varint(), index.varint()
        # Which customers and days are in it: all of it is read here.
        for form in (index.text, index.text, lambda: (index.zigzag(), index.zigzag())):
            if index.u8():
                form()
        block, _ = file.source(offset, BLOCK)
        found, records = read_block(block.data, block.place)
        index.require((kind, length, rows) == (found, len(block.data), len(records)), "the index tells of another block")
        blocks.append((kind, records))
    index.end()
    return blocks


def read_segment(folder, manifest, number, revision):
    """The vouched acts of a segment, as pairs of an erasure or None and blocks, and whether it is sealed."""
    file = File(os.path.join(folder, f"journal-{number:016x}"), number)
    offset = file.check_header(1, manifest.store, revision)
    acts, vouched, blocks, sealed, problem = [], 0, [], False, None
    while offset < len(file.data):
        frame = file.frame(offset)
        kind, payload, end = frame or (None, b"", 0)
        source = Source(payload, file.place(offset))
        if kind == BLOCK and not sealed:
            blocks.append((offset, payload))
        elif kind == COMMIT and not sealed:
            found = (source.u64(), source.u64(), source.u32())
            if found != (revision + len(acts) + 1, blocks[0][0] if blocks else offset, len(blocks)):
                problem = "the act is not the one that follows"
                break
            act, erasure = source.u32(), None
            if act == 1:
                source.bytes(32), source.currency()
            elif act == 3:
                erasure = read_erasure(source)
            source.require(act in (1, 2, 3), "no such act")
            source.end()
            acts.append((erasure, [read_block(data, file.place(at)) for at, data in blocks]))
            blocks = []
        elif kind in (MARK, SEAL) and not sealed and not blocks and source.u64() == offset:
            vouched, sealed = len(acts), kind == SEAL
        else:
            problem = "the frame is broken or out of place"
            break
        offset = end
    following = os.path.join(folder, f"journal-{number + 1:016x}")
    if problem and any(kind in (MARK, SEAL) and struct.unpack("<Q", data[:8])[0] > offset for kind, data, _ in file.frames_behind(offset)):
        raise Damage(file.place(offset), problem)
    if not sealed and os.path.exists(following) and any(kind != HEADER for kind, _, _ in File(following, number + 1).frames_behind(-1)):
        raise Damage(file.place(offset), problem or "there is no seal, yet another segment follows")
    return acts[:vouched], sealed


def erase(facts, customers, erasure):
    person, replacement, _, leads = erasure
    customers.pop(person, None)
    for kind, records in facts.items():
        facts[kind] = records = [record for record in records if record.get("customer") != person]
        for lead in records if kind == 7 else []:
            if "customer" not in lead and lead["id"] in leads:
                lead["id"] = leads[lead["id"]]
                lead.pop("owner", None), lead.pop("attributes", None)
            if lead.get("referrer") == person:
                lead["referrer"] = replacement


def add(facts, customers, blocks):
    for kind, records in blocks:
        if kind == 2:
            customers.update((record["id"], record) for record in records)
        else:
            facts.setdefault(kind, []).extend(records)


def read_store(folder, manifest):
    """All records in order: by kind and customer."""
    facts, customers = {}, {}
    # What is forgotten later than a run is taken out of it before the next run is added.
    waiting = list(manifest.erasures)
    for run in manifest.runs:
        while waiting and waiting[0][2] <= run[3]:
            erase(facts, customers, waiting.pop(0))
        add(facts, customers, read_run(folder, manifest.store, *run))
    for erasure in waiting:
        erase(facts, customers, erasure)
    number, revision, sealed = manifest.first_segment, manifest.revision, True
    while sealed:
        acts, sealed = read_segment(folder, manifest, number, revision)
        for erasure, blocks in acts:
            if erasure:
                erase(facts, customers, erasure)
            add(facts, customers, blocks)
        number, revision = number + 1, revision + len(acts)
    for kind, records in sorted({**facts, 2: customers.values()}.items()):
        of = "id" if kind == 2 else "customer"
        for record in sorted(records, key=lambda record: (of in record, record.get(of, "").encode())):
            yield {"record": KINDS[kind][0], **record}


def read(folder, generation=None, attempts=20):
    manifest = Manifest(folder)
    try:
        records = list(read_store(folder, manifest))
        if Manifest(folder).generation == manifest.generation:
            return records
    except Damage:
        # A second look: files may have been replaced, or a mark written, while they were read.
        if generation == manifest.generation or not attempts:
            raise
    return read(folder, manifest.generation, attempts - 1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: read_journal.py FOLDER")
    try:
        for record in read(sys.argv[1]):
            print(json.dumps(record, ensure_ascii=False))
    except (Damage, OSError) as error:
        sys.exit(f"read_journal.py: {error}")
