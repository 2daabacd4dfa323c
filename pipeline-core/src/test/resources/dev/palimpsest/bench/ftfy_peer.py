"""Seconds of processor time that ftfy takes for each text: python3 ftfy_peer.py LEAST FILE..."""
import sys
import time

import ftfy

ENCODING_ONLY = ftfy.TextFixerConfig(
    unescape_html=False, remove_terminal_escapes=False, fix_latin_ligatures=False, fix_character_width=False,
    uncurl_quotes=False, fix_line_breaks=False, fix_surrogates=False, remove_control_chars=False, normalization=None)


def repeat(text):
    start, runs = time.process_time(), 0
    while True:
        ftfy.fix_text(text, ENCODING_ONLY)
        runs += 1
        if time.process_time() - start >= float(sys.argv[1]):
            return (time.process_time() - start) / runs


for path in sys.argv[2:]:
    with open(path, encoding="utf-8", newline="") as file:
        print(repeat(file.read()))
