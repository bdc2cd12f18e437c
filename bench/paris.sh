#!/usr/bin/env bash
# Paris on real input: a territory from the city's open data, its «Dans Ma Rue» reports, and a server that shows them.
#   bench/paris.sh DATA_FOLDER REPORTS.csv [--data DIR] [--port N]
# DATA_FOLDER holds geo/paris/*.geojson and reports/dansmarue_typologie.csv. Leaves the server running; prints the share
# of places that lie in the arrondissement their row declares, the address, and how to stop.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() { sed -n '3p' "${BASH_SOURCE[0]}" | sed 's/^# */Usage: /'; }
[ "${1:-}" = --help ] && { usage; exit 0; }
[ $# -ge 2 ] || { usage >&2; exit 2; }
source_folder=$1 reports=$2
shift 2
data=paris-data port=8080
while [ $# -gt 0 ]; do
    case $1 in
        --data) data=$2; shift 2 ;;
        --port) port=$2; shift 2 ;;
        *) echo "paris.sh: unknown option $1" >&2; usage >&2; exit 2 ;;
    esac
done
for file in "$source_folder/geo/paris/arrondissements.geojson" "$source_folder/geo/paris/quartiers_administratifs.geojson" \
    "$source_folder/reports/dansmarue_typologie.csv" "$reports"; do
    [ -r "$file" ] || { echo "paris.sh: cannot read $file" >&2; exit 1; }
done

"$root/parvis" build
jdk=$("$root/parvis" jdk)
mkdir -p "$data"
"$jdk/bin/java" "$root/bench/Paris.java" "$source_folder" "$reports" "$data/paris"
"$root/parvis" import territory --data "$data" "$data/paris/territory.yml" | tail -n 1
"$root/parvis" import reports --data "$data" --territory paris --format dansmarue "$reports"

log=$data/server.log
nohup "$root/parvis" run --data "$data" --port "$port" >"$log" 2>&1 &
server=$!
for _ in $(seq 120); do
    grep -q "Parvis is ready" "$log" && break
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.5
done
echo "Paris is at http://localhost:$port/t/paris/ (stop it: kill $server)"
