#!/usr/bin/env bash
# Montréal on real input: requests to the 311 of the Plateau-Mont-Royal, and a server that shows them in figures.
#   bench/montreal.sh DATA_FOLDER REQUESTS.csv [--data DIR] [--port N]
# REQUESTS.csv, plain or gzipped, is taken as it is named or from DATA_FOLDER. Fetches the figures per channel from the
# server and checks them against counts made from the file alone; exit code 1 where they differ. Leaves the server running.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() { sed -n '3p' "${BASH_SOURCE[0]}" | sed 's/^# */Usage: /'; }
[ "${1:-}" = --help ] && { usage; exit 0; }
[ $# -ge 2 ] || { usage >&2; exit 2; }
folder=$1 requests=$2
shift 2
data=montreal-data port=8080
while [ $# -gt 0 ]; do
    case $1 in
        --data) data=$2; shift 2 ;;
        --port) port=$2; shift 2 ;;
        *) echo "montreal.sh: unknown option $1" >&2; usage >&2; exit 2 ;;
    esac
done
for place in "$requests" "$folder/$requests" "$folder/reports/$requests"; do
    [ -r "$place" ] && { requests=$place; break; }
done
[ -r "$requests" ] || { echo "montreal.sh: cannot read $requests, nor in $folder" >&2; exit 1; }

"$root/parvis" build
mkdir -p "$data"
log=$data/server.log
SECONDS=0
"$root/parvis" import requests --data "$data" --format montreal311 "$requests"
echo "Imported and counted in $SECONDS s"

nohup "$root/parvis" run --data "$data" --port "$port" >"$log" 2>&1 &
server=$!
for _ in $(seq 240); do
    grep -q "Parvis is ready" "$log" && break
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.5
done
base=http://localhost:$port/t/plateau-mont-royal
page=$(curl -fsS -o /dev/null -w '%{time_total}' "$base/chiffres/relation?periode=tout")
curl -fsS -o "$data/canaux.csv" "$base/chiffres/relation/canaux.csv?periode=tout"
right=0
"$("$root/parvis" jdk)/bin/java" "$root/bench/Montreal.java" "$requests" "$data/canaux.csv" || right=$?
echo "The public page of figures took $page s: $base/chiffres/relation?periode=tout (stop the server: kill $server)"
exit "$right"
