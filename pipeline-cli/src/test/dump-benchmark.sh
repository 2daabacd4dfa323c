#!/bin/sh
# How fast `palimpsest run` goes through a synthetic dump with 1 job and with 2, and what memory it takes.
# usage: dump-benchmark.sh WORK_FOLDER [SIZE_IN_MB...]     CLASSPATH must hold the command and its tests
#   mvn -q -Dquick -DskipTests package -pl pipeline-cli -am
#   CLASSPATH="pipeline-cli/target/classes:pipeline-cli/target/test-classes:pipeline-cli/target/lib/*" \
#       pipeline-cli/src/test/dump-benchmark.sh /tmp/dump 200 2000
# PROFILE names another profile than clean, JOBS="2" other numbers of jobs. Prints a line for each size and number of jobs:
# seconds, MB/s over all of it and over its second half (the first has Java's own compilation in it, which takes a core for
# a minute), seconds of processor, peak heap and peak resident size in MB; then how many times as fast the last number of
# jobs was as the first.
set -eu
work=$1
shift
[ "$#" -gt 0 ] || set -- 200 2000
seeds=$(cd "$(dirname "$0")/../../../fixtures/seeds" && pwd)
mkdir -p "$work"
printf 'MB jobs seconds MB/s MB/s_of_second_half cpu_seconds heap_MB resident_MB\n'
for mb; do
    dump=$work/dump-$mb.jsonl
    [ -f "$dump" ] || java dev.palimpsest.cli.bench.SyntheticDump "$seeds" "$dump" "${mb}000000"
    rm -f "$work/sums-$mb" "$work/rates-$mb"
    for jobs in ${JOBS:-1 2}; do
        rm -rf "$work/out"
        # the same bound of the heap whatever the size
        java -Xmx1g -XX:+UseParallelGC -Dfile.encoding=UTF-8 dev.palimpsest.cli.Palimpsest run "$dump" \
            -p "${PROFILE:-clean}" -j "$jobs" --json-progress -o "$work/out" 2>"$work/err" &
        pid=$!
        peak=0
        while kill -0 "$pid" 2>/dev/null; do
            now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null || true)
            [ -n "$now" ] && peak=$now
            sleep 0.5
        done
        wait "$pid" || { cat "$work/err" >&2; exit 1; }
        python3 - "$work/out/metrics.json" "$work/err" "$jobs" "$peak" "$work/rates-$mb" <<'P'
import json, sys
metrics = json.load(open(sys.argv[1], encoding="utf-8"))
steps = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8") if line.startswith("{")]
size, seconds = steps[-1]["bytes"] / 1e6, metrics["seconds"]
half = next(step for step in steps if step["bytes"] / 1e6 >= size / 2)
rates = size / seconds, (size - half["bytes"] / 1e6) / max(0.1, seconds - half["seconds"])
print("%.0f %s %.1f %.2f %.2f %.1f %.0f %.0f" % (size, sys.argv[3], seconds, *rates, metrics["cpu_seconds"],
      metrics["heap_peak_bytes"] / 1e6, int(sys.argv[4]) / 1e3), flush=True)
open(sys.argv[5], "a").write("%f %f\n" % rates)
P
        sha256sum "$work/out/documents.jsonl" | cut -c1-16 >>"$work/sums-$mb"
    done
    [ "$(sort -u "$work/sums-$mb" | wc -l)" = 1 ] || { echo "another number of jobs gave other bytes" >&2; exit 1; }
    awk 'NR == 1 { a = $1; b = $2 } END { if (NR > 1) printf "%.2f times as fast, in the second half %.2f\n", $1 / a, $2 / b }' \
        "$work/rates-$mb"
done
rm -rf "$work/out"
