#!/usr/bin/env bash
# Runs the same queries in one process and on a cluster: a scheduler and two executors, each a process of its own on loopback.
# ./run.sh [RECORDS]: how many records of each feed (default: 2000).
set -euo pipefail
cd "$(dirname "$0")"
records=${1:-2000}

cargo build --quiet
program=${CARGO_TARGET_DIR:-target}/debug/ocsf-cluster
folder=$(mktemp -d)
processes=()
finish() {
    local code=$?
    kill "${processes[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    if [ "$code" -ne 0 ]; then
        tail -n 20 "$folder"/*.log >&2 || true
    fi
    rm -rf "$folder"
}
trap finish EXIT

"$program" records "$folder/records" "$records"
mapfile -t ports < <("$program" ports 5)
"$program" scheduler "${ports[0]}" --executors 2 >"$folder/scheduler.log" 2>&1 &
processes+=($!)
for number in 1 2; do
    mkdir "$folder/executor-$number"
    "$program" executor "${ports[0]}" "${ports[2 * number - 1]}" "${ports[2 * number]}" "$folder/executor-$number" \
        >"$folder/executor-$number.log" 2>&1 &
    processes+=($!)
done
"$program" compare "${ports[0]}" "$folder/records"
