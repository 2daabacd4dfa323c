#!/bin/sh
# How fast `palimpsest run -p "${PROFILE:-clean}"` goes through a synthetic dump, with 1 and 2 jobs, and what memory it takes.
# PROFILE names another profile.
# usage: dump-benchmark.sh WORK_FOLDER [SIZE_IN_MB...]     CLASSPATH must hold the command and its tests
#   mvn -q -Dquick -DskipTests package -pl pipeline-cli -am
#   CLASSPATH="pipeline-cli/target/classes:pipeline-cli/target/test-classes:pipeline-cli/target/lib/*" \
#       pipeline-cli/src/test/dump-benchmark.sh /tmp/dump 200 2000
# Prints a line for each size and number of jobs: seconds, MB/s, seconds of processor, peak heap and peak resident size in MB.
set -eu
work=$1
shift
[ "$#" -gt 0 ] || set -- 200 2000
seeds=$(cd "$(dirname "$0")/../../../fixtures/seeds" && pwd)
mkdir -p "$work"
printf 'MB jobs seconds MB/s cpu_seconds heap_MB resident_MB\n'
for mb; do
    dump=$work/dump-$mb.jsonl
    [ -f "$dump" ] || java dev.palimpsest.cli.bench.SyntheticDump "$seeds" "$dump" "${mb}000000"
    for jobs in 1 2; do
        rm -rf "$work/out"
        # the same bound of the heap whatever the size
        java -Xmx1g -XX:+UseParallelGC -Dfile.encoding=UTF-8 dev.palimpsest.cli.Palimpsest \
            run "$dump" -p "${PROFILE:-clean}" -j "$jobs" -o "$work/out" 2>"$work/err" &
        pid=$!
        peak=0
        while kill -0 "$pid" 2>/dev/null; do
            now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null || true)
            [ -n "$now" ] && peak=$now
            sleep 0.5
        done
        wait "$pid" || { cat "$work/err" >&2; exit 1; }
        python3 - "$work/out/metrics.json" "$dump" "$jobs" "$peak" <<'P'
import json, os, sys
metrics = json.load(open(sys.argv[1], encoding="utf-8"))
size = os.path.getsize(sys.argv[2]) / 1e6
print("%.0f %s %.1f %.2f %.1f %.0f %.0f" % (size, sys.argv[3], metrics["seconds"], size / metrics["seconds"],
      metrics["cpu_seconds"], metrics["heap_peak_bytes"] / 1e6, int(sys.argv[4]) / 1e3), flush=True)
P
        sha256sum "$work/out/documents.jsonl" | cut -c1-16 >>"$work/sums-$mb"
    done
    [ "$(sort -u "$work/sums-$mb" | wc -l)" = 1 ] || { echo "1 and 2 jobs gave other bytes" >&2; exit 1; }
done
rm -rf "$work/out"
