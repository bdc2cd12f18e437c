#!/usr/bin/env python3
"""Vérifie un vote publié par Parvis : python3 verify.py DOSSIER [CLÉ DE TÉMOIN…]

Écrit à part du programme qui a compté, sans bibliothèque. Formats : docs/guides/verify.md. Code de sortie : 0 si tout est conforme.
"""
import base64, hashlib, json, re, sys
from fractions import Fraction
from functools import reduce
from pathlib import Path

problems, BOUND = [], ("minimums", "groups")
def check(right, problem): return right or problems.append(problem)
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def utf16(text): return text.encode("utf-16-be")  # L'ordre du JSON canonique (RFC 8785).
def canonical(value):
    if isinstance(value, dict): return "{" + ",".join(canonical(k) + ":" + canonical(value[k]) for k in sorted(value, key=utf16)) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if type(value) in (str, int, bool) else "?"

# --- Signatures Ed25519 (RFC 8032, section 6)
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def point(raw):
    number = int.from_bytes(raw, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x if (x * x - x2) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign): return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P
def times(n, p):
    half = times(n >> 1, add(p, p)) if n else (0, 1, 1, 0)
    return add(half, p) if n & 1 else half
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def signed(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or not a or not r or s >= L: return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0

# --- Journal : arbre de Merkle (RFC 9162) et points de contrôle signés (C2SP)
def roots(leaves, sizes):
    """La racine pour chacune de ces tailles."""
    stack, found = [], {0: sha()}
    for size, leaf in enumerate(leaves, 1):
        stack.append(sha(b"\0", leaf.encode()))
        for _ in range((size & -size).bit_length() - 1):
            stack[-2:] = [sha(b"\1", *stack[-2:])]
        if size in sizes: found[size] = reduce(lambda right, left: sha(b"\1", left, right), reversed(stack))
    return found
def key_of(text):
    name, head, encoded = text.split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    check(sha(name.encode() + b"\n", raw)[:4].hex() == head and len(raw) == 33, "clé mal formée : " + text)
    return name, raw
def has_signed(key, text, lines):
    name, raw = key
    head, witness = sha(name.encode() + b"\n", raw)[:4], raw[0] == 4
    for who, encoded in (line[2:].rsplit(" ", 1) for line in lines):
        blob = base64.b64decode(encoded, validate=True)
        time = "cosignature/v1\ntime %d\n" % int.from_bytes(blob[4:12], "big") if witness else ""
        if base64.b64encode(blob).decode() == encoded and who == name and blob[:4] == head:
            return signed(raw[1:], (time + text).encode(), blob[12 if witness else 4 :])
    return False
def check_log(folder, rule, leaves, ends):
    whole = (folder / "checkpoints.txt").read_text("utf-8")
    notes = [(text, lines.splitlines()) for text, lines in re.findall("((?:[^—\\n].*\\n)+)\\n((?:— .*\\n)+)", whole)]
    again = "".join(text + "\n" + "\n".join(lines) + "\n" for text, lines in notes)
    check(again == whole, "points de contrôle : une ligne est de trop ou coupée")
    log, *witnesses = map(key_of, [rule["logKey"]] + sorted({*rule["witnesses"], *sys.argv[2:]}))
    check(all(raw[0] == 4 for _, raw in witnesses), "une clé de témoin n'en est pas une")
    sizes = [int(text.split("\n")[1]) for text, _ in notes]
    if not check(sizes == sorted(sizes) and set(sizes) <= {*range(len(leaves) + 1)}, "le journal n'a pas grandi ainsi"): return
    found = roots(leaves, set(sizes))
    check({1, len(leaves) - ends, len(leaves)} <= set(sizes), "il manque le point de contrôle de l'ouverture, de la clôture ou de la fin")
    for (text, lines), size in zip(notes, sizes):
        expected = "%s\n%d\n%s\n" % (log[0], size, base64.b64encode(found[size]).decode())
        check(text == expected, "point de contrôle de %d lignes : le journal a été réécrit" % size)
        known = [key for key in [log] + witnesses if has_signed(key, text, lines)]
        check(log in known and len(known) == len(lines), "point de contrôle de %d lignes : signature fausse ou inconnue" % size)
    for witness in witnesses:
        check(notes and has_signed(witness, *notes[-1]), "le témoin %s n'a pas contresigné la fin" % witness[0])

# --- Bulletins
def parts(rule):
    """Ce qui se compte à part : chaque zone par son identifiant, ou tout le vote, sous un identifiant vide."""
    made = {} if "zoning" in rule else {"": rule}
    for zone in rule["zoning"]["zones"] if "zoning" in rule else []:
        projects = [project for project in rule["projects"] if project["zone"] == zone["id"]]
        limits = {**rule["limits"], **zone.get("limits", {}), **({"maxCost": zone["envelope"]} if rule["kind"] == "KNAPSACK" else {})}
        bound = {key: [one for one in rule["selection"][key] if {*one["projects"]} <= {project["id"] for project in projects}] for key in BOUND}
        made[zone["id"]] = {**rule, "envelope": zone["envelope"], "projects": projects, "limits": limits, "selection": {**rule["selection"], **bound}}
    return made
def marks(text, rule, zones):
    """Ce que dit un bulletin, par zone puis par identifiant ; None si la règle ne l'admet pas."""
    zoning = rule.get("zoning")
    said = json.loads(text) if zoning else {"": json.loads(text)}
    local = [zone for zone in zoning["zones"] if zone["id"] in said and not zone["cityWide"]] if zoning else []
    right = said and said.keys() <= zones.keys() and (len(local) < 2 or zoning["choice"] == "ALL") and canonical(json.loads(text)) == text
    read = {zone: marks_in(said[zone], zones[zone]) for zone in said} if right else {"": None}
    return None if None in read.values() else read
def marks_in(said, rule):
    kind, limits, most = rule["kind"], rule["limits"], rule["limits"].get("max", len(rule["projects"]))
    points = said if kind == "CUMULATIVE" else {name: most - i if kind == "RANKED" else 1 for i, name in enumerate(said)}
    expected = canonical(said if kind in ("CUMULATIVE", "RANKED") else sorted(said, key=utf16))
    cost, total = {project["id"]: project["cost"] for project in rule["projects"]}, sum(points.values())
    right = (
        type(said) is (dict if kind == "CUMULATIVE" else list) and canonical(said) == expected and all(name in cost for name in points)
        and len(points) == len(said) and all(type(given) is int and given >= 1 for given in points.values())
        and limits["min"] <= len(points) <= (1 if kind == "CHOOSE_ONE" else most)
        and sum(cost[name] for name in points if name in cost) <= limits.get("maxCost", sum(cost.values()))
    )
    bounded = limits["minSum"] <= total <= limits.get("maxSum", total) and max(points.values(), default=0) <= limits.get("maxPoints", total)
    return points if right and (bounded or kind != "CUMULATIVE") else None
def check_ballots(folder, rule, leaves, zones):
    head, *lines, end = (folder / "bulletins.csv").read_text("utf-8").split("\n")
    rows, columns = [line.split(";", head.count(";")) for line in lines], "commitment;token;version;salt;%schoices" % ("zone;" if "zoning" in rule else "")
    whole = head == columns and not end and {len(row) - 1 for row in rows} <= {head.count(";")}
    if not check(whole, "bulletins.csv : une ligne n'est pas un bulletin"): return [], 0, 0
    check(rows == sorted(rows, key=lambda row: row[0]), "bulletins.csv n'est pas trié")
    logged = sorted(leaf for leaf in leaves if leaf.startswith("vote "))
    check(sorted("vote %s %s %s" % tuple(row[:3]) for row in rows) == logged, "des bulletins ont été ajoutés ou retirés")
    check(len({row[0] for row in rows}) == len(rows), "deux bulletins ont la même empreinte")
    by_token, counted, hidden = {}, [], 0
    for row in rows: by_token.setdefault(row[1], []).append(row)
    for token, rows_of_one in by_token.items():
        own = sorted(rows_of_one, key=lambda row: int(row[2]))
        check([row[2] for row in own] == [str(n + 1) for n in range(len(own))], "numéros de bulletins : " + token)
        check(all(not any(row[3:]) for row in own[:-1]), "le contenu d'un bulletin remplacé est publié : " + token)
        commitment, _, _, salt, *told, choices = own[-1]
        if "sumsBelow" in rule and not any(own[-1][3:]): hidden += 1; continue
        pieces = [b"parvis-bulletin-1", rule["ballot"].encode(), bytes.fromhex(salt), choices.encode()]
        sealed = sha(*[len(piece).to_bytes(4, "big") + piece for piece in pieces]).hex()
        check(sealed == commitment and bytes.fromhex(salt).hex() == salt and len(salt) == 32, "un bulletin a été changé : " + commitment)
        said = marks(choices, rule, zones)
        right = said is not None and told in ([], [",".join(sorted(said))])
        if check(right, "bulletin que la règle n'admet pas : " + commitment): counted.append(said)
    return counted, len(by_token), hidden
def add_up(part, rule, ballots):
    """Des bulletins qui font ces sommes : personne ne les a écrits ainsi, mais ils se comptent de même."""
    made, limits, kind = [{} for _ in range(part["ballots"])], rule["limits"], rule["kind"]
    best = {"CUMULATIVE": limits.get("maxPoints", 10**9), "RANKED": limits.get("max", 0)}.get(kind, 1)
    for name, named, points in ((project["id"], project["voters"], project["score"]) for project in part["projects"]):
        check(0 <= named <= len(made) and named <= points <= named * best, "sommes impossibles : " + name)
        for i in range(named): made[i][name] = points // named + (i < points % named)
    most, named = 1 if kind == "CHOOSE_ONE" else limits.get("max", len(rule["projects"])), sum(map(len, made))
    points = sum(sum(ballot.values()) for ballot in made) if kind == "CUMULATIVE" else limits["minSum"] * len(made)
    right = limits["min"] * len(made) <= named <= most * len(made) and limits["minSum"] * len(made) <= points <= limits.get("maxSum", points) * len(made)
    check(right and not ballots, "sommes impossibles, ou un bulletin publié là où seules les sommes devaient l'être")
    return made

# --- Dépouillement
def tally(rule, ballots, seed):
    """Identifiants et montants retenus, dans l'ordre."""
    selection, projects = rule["selection"], {project["id"]: project for project in rule["projects"]}
    score = {name: sum(ballot.get(name, 0) for ballot in ballots) for name in projects}
    voters = {name: sum(name in ballot for ballot in ballots) for name in projects}
    value, cost = Fraction(selection["minScore"]), {name: projects[name]["cost"] for name in projects}
    least = max(value * len(ballots) / 100, min(value, 1)) if selection["minScorePercent"] else value
    ties = {"LOWER_COST": lambda name: cost[name], "HIGHER_COST": lambda name: -cost[name],
            "MORE_VOTERS": lambda name: -voters[name], "LOT": lambda name: sha(seed.encode(), name.encode()).hex()}
    order = {name: [ties[tie](name) for tie in selection["ties"]] for name in projects}
    eligible = sorted((name for name in projects if score[name] >= least), key=lambda name: (-score[name], order[name]))
    paid, part = {}, selection.get("part")
    def rest(): return rule["envelope"] - sum(paid.values())
    def full(name):
        return any(name in group["projects"] and len(paid.keys() & {*group["projects"]}) >= group["most"] for group in selection["groups"])
    if selection["method"] == "EQUAL_SHARES":
        paid = {name: cost[name] for name in equal_shares(rule, ballots, eligible, voters, order)}
        eligible = eligible if selection["completion"].endswith("GREEDY") else []
    for minimum in selection["minimums"]:
        for name in (name for name in eligible if name in minimum["projects"] and name not in paid):
            inside = [paid[other] for other in minimum["projects"] if other in paid]
            if len(inside) >= minimum["count"] if minimum["count"] else sum(inside) >= minimum["amount"]: break
            if cost[name] <= rest() and not full(name): paid[name] = cost[name]
    for name in (name for name in eligible if name not in paid and not full(name)):
        if cost[name] <= rest(): paid[name] = cost[name]
        elif part and rest() and (projects[name]["divisible"] or not part["onlyDivisible"]) and rest() * 100 >= cost[name] * part["leastPercent"]:
            paid[name], part = rest(), None
        elif selection["method"] == "GREEDY_NO_SKIP": break
        else: part = None
    return paid
def one_run(share, ballots, cost, supporters, order):
    money, bought = [share] * len(ballots), sorted((name for name in cost if cost[name] == 0), key=lambda name: order[name])
    bound = {name: (-len(supporters[name]), order[name]) for name in cost if cost[name]}
    while bound:
        best = None
        for name in sorted(bound, key=bound.get):
            if best and bound[name] > best[0]: break
            left, payers = Fraction(cost[name]), len(supporters[name])
            for have in sorted(money[i] for i in supporters[name]):
                if have * payers >= left: break
                left, payers = left - have, payers - 1
            if not payers: del bound[name]; continue
            bound[name] = (-cost[name] * payers / left, order[name])
            if not best or bound[name] < best[0]: best = bound[name], name, left / payers
        if best:
            _, name, price = best
            bought.append(name); del bound[name]
            for i in supporters[name]: money[i] = max(Fraction(0), money[i] - price)
    return bought
def equal_shares(rule, ballots, eligible, voters, order):
    selection, envelope = rule["selection"], rule["envelope"]
    cost = {project["id"]: project["cost"] for project in rule["projects"]}
    offered = {name: cost[name] for name in eligible if voters[name]}
    supporters = {name: [i for i, ballot in enumerate(ballots) if name in ballot] for name in offered}
    share, step, parts = Fraction(envelope, max(1, len(ballots))), selection["step"] or 10 ** rule["decimals"], selection.get("stepParts")
    if selection["completion"] == "NONE": return one_run(share, ballots, offered, supporters, order)
    share, last = Fraction(share // step * step) if selection["wholeStart"] else share, []
    for _ in range(1_000_000):
        now = one_run(share, ballots, offered, supporters, order)
        spent = sum(cost[name] for name in now)
        if spent > envelope: return last
        exhausted = all(name in now or cost[name] > envelope - spent for name in cost)
        if len(now) == len(offered) or (exhausted and selection["completion"].startswith("ADD1_EXHAUSTIVE")): return now
        last, share = now, share + (max(step, share // parts) if parts else step)
    raise ValueError("plus d'un million d'étapes : le pas est trop petit")

def main(folder):
    rule_bytes, result_bytes = (folder / "rule.json").read_bytes(), (folder / "result.json").read_bytes()
    rule, result, roll = json.loads(rule_bytes), json.loads(result_bytes), (folder / "emargement.csv").read_bytes()
    leaves = (folder / "log.txt").read_text("utf-8").split("\n")
    check(leaves.pop() == "" and all(leaves), "log.txt est coupé")
    check(canonical(rule).encode() == rule_bytes, "rule.json n'est pas sous sa forme unique")
    check(leaves[0] == "rule " + sha(rule_bytes).hex(), "la règle a été changée après l'ouverture")
    selection, names, zones, zoning = rule["selection"], [project["id"] for project in rule["projects"]], parts(rule), rule.get("zoning", {})
    choice, areas, leftover = zoning.get("choice"), zoning.get("zones", []), zoning.get("leftover", "LOST")
    city = [zone["id"] for zone in areas if zone["cityWide"]]
    files = ["ballots-%s.pb" % zone if zone else "ballots.pb" for zone in zones] + ["emargement.csv", "result.json"]
    check(all(leaf.startswith("vote ") for leaf in leaves[1 : -len(files)]), "le journal contient autre chose que des bulletins")
    can_be_summed, grows = selection["method"] != "EQUAL_SHARES" and choice in (None, "FREE_ONE", "RESIDENCE"), selection.get("stepParts", 1)
    known = (("sumsBelow" not in rule or rule["sumsBelow"] in range(1, 1001) and can_be_summed) and len(set(names)) == len(names)
        and type(grows) is int and grows > 0 and ("stepParts" not in selection or selection["step"] > 0 and selection["wholeStart"]) and rule["decimals"] in range(5)
        and rule["kind"] in ("CHOOSE_ONE", "APPROVAL", "KNAPSACK", "CUMULATIVE", "RANKED") and selection["ties"][-1] == "LOT"
        and selection["method"] in ("GREEDY", "GREEDY_NO_SKIP", "EQUAL_SHARES") and re.fullmatch(r"\d{1,15}(\.\d{1,15})?", selection["minScore"])
        and ("zoning" not in rule or choice in ("FREE_ONE", "RESIDENCE", "CITY_AND_ONE", "ALL") and len(city) == (choice == "CITY_AND_ONE")
             and rule["limits"]["min"] >= 1 and leftover in ["LOST", "NEXT_ZONE"] + ["CITY_WIDE"] * len(city)
             and all(map(str.isalnum, zones)) and len({zone["name"] for zone in areas}) == len(zones) == len(areas) > 1
             and all(key in ("min", "max", "maxSum") and type(most) is int and most > 0 for zone in areas for key, most in zone.get("limits", {}).items())
             and all(sum(len(part["selection"][key]) for part in zones.values()) == len(selection[key]) for key in BOUND)
             and {project["zone"] for project in rule["projects"]} == zones.keys() and all(len(part["projects"]) > 1 and part["limits"]["min"] > 0 for part in zones.values())
             and sum(zone["envelope"] for zone in areas) == rule["envelope"]))
    check(known, "la règle n'est pas de celles que ce programme connaît")
    ends = ["file %s %s" % (name, sha((folder / name).read_bytes()).hex()) for name in files]
    check(leaves[-len(files) :] == ends, "un fichier .pb, l'émargement ou le résultat n'est pas celui du journal")
    check_log(folder, rule, leaves, len(files))
    ballots, people, hidden = check_ballots(folder, rule, leaves, zones)
    signed_in = sum(int(line.rsplit(";", 1)[1]) for line in roll.decode("utf-8").splitlines()[1:])
    check(people <= signed_in, "%d personnes ont un bulletin, %d ont émargé" % (people, signed_in))
    check(signed_in <= rule.get("rollSize", signed_in), "%d personnes ont émargé, plus que la liste n'en a" % signed_in)
    check(sha(result["lotSeed"].encode()).hex() == rule["lotCommitment"], "la graine du tirage n'est pas celle annoncée")
    told = {part["id"]: part for part in result["zones"]} if zoning else {"": result}
    spent, said = sum(part["spent"] for part in told.values()), [result["ballot"], result["ballots"], [part["id"] for part in result["zones"]] if zoning else [""]]
    top, part = {"format", "ballot", "lotSeed", "ballots", "spent"}, {"ballots", "winners", "spent", "exhaustive", "projects"}
    right = said == [rule["ballot"], len(ballots) + hidden, list(zones)] and spent == result["spent"] and (
        result.keys() == top | {"zones"} and all(one.keys() - {"share", "received"} == part | {"id"} for one in result["zones"])
        if zoning else result.keys() - {"share"} == top | part)
    check(right and canonical(result).encode() == result_bytes, "result.json dit autre chose")
    inside = {zone: [ballot[zone] for ballot in ballots if zone in ballot] for zone in zones}
    few = [zone for zone in zones if hidden and told[zone]["ballots"] < rule["sumsBelow"]]
    check(sum(told[zone]["ballots"] for zone in few) == hidden, "%d bulletins ne disent rien : les sommes en comptent un autre nombre" % hidden)
    inside.update({zone: add_up(told[zone], zones[zone], inside[zone]) for zone in few})
    if hidden: print("Sommes seules : %d bulletins non publiés. Que ces sommes sont les leurs n'est pas vérifié ici%s." % (hidden, " : jusqu'à %d bulletins des autres zones pourraient aussi manquer" % hidden if zoning else ""))
    takers, winners, left = {"NEXT_ZONE": [*zones], "CITY_WIDE": city}.get(leftover, []), 0, 0
    for zone in sorted(zones, key=takers.__contains__):  # La zone qui reçoit ce que d'autres laissent se compte après elles.
        received, own = left if zone in takers else 0, zones[zone]["envelope"]
        check(told[zone].get("received") == (None if leftover == "LOST" else received), "la zone %s n'a pas reçu ce que d'autres ont laissé" % zone)
        paid = check_result({**zones[zone], "envelope": own + received}, inside[zone], told[zone], result["lotSeed"], known)
        winners, left = winners + len(paid), left + own - sum(paid.values())
    return len(ballots) + hidden, winners
def check_result(rule, ballots, result, seed, known):
    paid = tally(rule, ballots, seed) if known else {}
    rest = rule["envelope"] - sum(paid.values())
    check(list(paid) == result["winners"] and rule["envelope"] - result["spent"] == rest, "autres projets au recompte : " + ", ".join(paid))
    exhaustive = all(project["cost"] > rest for project in rule["projects"] if project["id"] not in paid)
    check([result["ballots"], result["exhaustive"]] == [len(ballots), exhaustive], "le nombre de bulletins ou le reste est autre")
    names, keys = [project["id"] for project in rule["projects"]], ("id", "voters", "score", "amount")
    counted = [[name, sum(name in ballot for ballot in ballots), sum(ballot.get(name, 0) for ballot in ballots), paid.get(name, 0)] for name in names]
    check(counted == [[project[key] for key in keys] for project in result["projects"]], "le compte d'un projet est autre")
    return paid

if __name__ == "__main__":
    try:
        counted, winners = main(Path(*sys.argv[1:2]))
    except Exception as failure:  # Un fichier abîmé peut échouer de mille façons : toutes veulent dire « non vérifié ».
        problems.append("un fichier manque ou est abîmé (%s)" % failure)
    if problems:
        print("! " + "\n! ".join(re.sub("[\x00-\x1f\x7f-\x9f]", " ", problem) for problem in problems))
        print("ÉCHEC : ce vote ne peut pas être vérifié.")
        sys.exit(1)
    print("Tout est conforme : %d bulletins recomptés, %d projets retenus, comme publié." % (counted, winners))
