#!/usr/bin/env python3
"""Vérifie un vote publié par Parvis : python3 verify.py DOSSIER [CLÉ DE TÉMOIN…]
Écrit à part du programme qui a compté, sans bibliothèque. Formats : docs/guides/verify.md. Code de sortie : 0 si tout est conforme."""
import base64, datetime, functools, hashlib, heapq, itertools, json, pathlib, re, sys
from fractions import Fraction
problems, MOST = [], 10**18
def check(right, problem): return right or problems.append(problem)
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def utf16(text): return text.encode("utf-16-be")  # L'ordre du JSON canonique (RFC 8785).
def canonical(value):
    if isinstance(value, dict): return "{" + ",".join(canonical(k) + ":" + canonical(value[k]) for k in sorted(value, key=utf16)) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if type(value) in (str, int, bool) else "?"

# --- Signatures Ed25519 (RFC 8032, section 6)
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
def point(raw):
    sign, y = divmod(int.from_bytes(raw, "little"), 1 << 255)
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
def key_of(text, kind):
    name, head, encoded = text.split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    check(sha(name.encode() + b"\n", raw)[:4].hex() == head and len(raw) == 33 and raw[0] == kind, "clé mal formée, ou d'un autre usage : " + text)
    return name, raw, bytes.fromhex(head)
def has_signed(key, text, lines):
    (name, raw, head), witness = key, key[1][0] == 4
    for who, encoded in (line[2:].rsplit(" ", 1) for line in lines):
        blob = base64.b64decode(encoded, validate=True)
        time = "cosignature/v1\ntime %d\n" % int.from_bytes(blob[4:12], "big") if witness else ""
        if base64.b64encode(blob).decode() == encoded and who == name and blob[:4] == head:
            return signed(raw[1:], (time + text).encode(), blob[12 if witness else 4 :])
    return False
def check_log(folder, rule, leaves, ends):
    whole = (folder / "checkpoints.txt").read_text("utf-8")
    notes = [(text, lines.splitlines()) for text, lines in re.findall("((?:[^—\\n].*\\n)+)\\n((?:— .*\\n)+)", whole)]
    check("".join(text + "\n" + "\n".join(lines) + "\n" for text, lines in notes) == whole, "points de contrôle : une ligne est de trop ou coupée")
    log, witnesses = key_of(rule["logKey"], 1), [key_of(text, 4) for text in sorted({*rule["witnesses"], *sys.argv[2:]})]
    sizes = [int(text.split("\n")[1]) for text, _ in notes]
    if not check(sizes == sorted(sizes) and set(sizes) <= {*range(len(leaves) + 1)}, "le journal n'a pas grandi ainsi"): return
    @functools.cache
    def root(start, end):  # La racine de ces lignes, telle que la RFC la définit.
        if end - start < 2: return sha(*[b"\0" + leaf.encode() for leaf in leaves[start:end]])
        middle = start + (1 << (end - start - 1).bit_length() - 1)
        return sha(b"\1", root(start, middle), root(middle, end))
    check({1, len(leaves) - ends, len(leaves)} <= set(sizes), "il manque le point de contrôle de l'ouverture, de la clôture ou de la fin")
    for (text, lines), size in zip(notes, sizes):
        expected = "%s\n%d\n%s\n" % (log[0], size, base64.b64encode(root(0, size)).decode())
        check(text == expected, "point de contrôle de %d lignes : le journal a été réécrit" % size)
        known = [key for key in [log] + witnesses if has_signed(key, text, lines)]
        check(log in known and len(known) == len(lines), "point de contrôle de %d lignes : signature fausse ou inconnue" % size)
    for witness in witnesses: check(notes and has_signed(witness, *notes[-1]), "le témoin %s n'a pas contresigné la fin" % witness[0])

# --- Bulletins
def parts(rule):
    """Ce qui se compte à part : chaque zone par son identifiant, ou tout le vote, sous un identifiant vide."""
    made, kind = {}, rule["kind"]
    for zone in rule.get("zoning", {"zones": [{"id": "", "envelope": rule["envelope"]}]})["zones"]:
        projects = [project for project in rule["projects"] if project.get("zone", "") == zone["id"]]
        none = {"max": len(projects), "maxPoints": MOST, "maxSum": MOST, "maxCost": MOST}  # Ce que la règle ne borne pas.
        limits = {**none, **rule["limits"], **zone.get("limits", {}), **({"maxCost": zone["envelope"]} if kind == "KNAPSACK" and zone["id"] else {})}
        if kind == "CHOOSE_ONE": limits["max"] = 1
        if kind != "CUMULATIVE": limits.update(minSum=0, maxSum=MOST, maxPoints=limits["max"] if kind == "RANKED" else 1)
        made[zone["id"]] = {**rule, "envelope": zone["envelope"], "projects": projects, "limits": limits}
    return made
def after(part, change):
    """Une partie après un changement : sans le projet retiré, ou avec un autre coût."""
    left = [project for project in part["projects"] if project["id"] != change["project"] or "cost" in change]
    return {**part, "projects": [{**project, "cost": change["cost"]} if project["id"] == change["project"] else project for project in left]}
def moment(text): return int(datetime.datetime.strptime((text + "T23:59:59")[:19] + "Z", "%Y-%m-%dT%H:%M:%S%z").timestamp())  # Un jour dure jusqu'à sa fin.
def read_events(folder, rule, leaves, kind):
    """Ce qui a changé après l'ouverture, chaque fois une ligne du journal : « change » pour un projet, « extension » pour la clôture."""
    name, text = kind + "s", (folder / (kind + "s.json")).read_text("utf-8") if (folder / (kind + "s.json")).exists() else ""
    events = json.loads(text)[name] if text else []
    told = canonical({"ballot": rule["ballot"], name: events, "format": "parvis-%s-1" % name}) if events else ""
    digests = [(one["leaf"], kind + " " + sha(canonical(one).encode()).hex()) for one in events]
    check(text == told and digests == [(place, leaf) for place, leaf in enumerate(leaves) if leaf.startswith(kind + " ")], name + ".json ne dit pas ce que le journal contient")
    dates, order = [one[key] for one in events for key in ("at", "closes", "from", "until") if key in one], [one["at"] for one in events]
    right = order == sorted(order) and all(type(one["leaf"]) is int for one in events) and all(re.fullmatch(r"[0-9-]{10}T[0-9:]{8}Z", date) and rule["opens"][:10] <= date for date in dates)
    check(right and all("reason" not in one or one["reason"].strip() and one["by"].strip() for one in events), name + ".json : une date ou une raison n'est pas possible")
    return events
def read_closings(folder, rule, leaves):
    """La clôture, à partir de chaque ligne. Personne ne l'avance ; le vote fermé, seule la règle des pannes, figée d'avance, la repousse encore."""
    closings, hours, last = [(0, rule["closes"])], rule.get("outage", {"hours": 0})["hours"], 0
    for one in read_events(folder, rule, leaves, "extension"):
        closes, at, fields = moment(closings[-1][1]), moment(one["at"]), one.keys() - {"closes", "at", "leaf"}
        start, end = (moment(one.get(key, one["at"])) for key in ("from", "until"))
        right = closes < moment(one["closes"]) and start <= end <= at
        if "reason" in one: right = right and at <= closes and fields in ({"reason", "by"}, {"reason", "by", "from", "until"})
        else:  # Ce qui a été perdu est rendu en heures entières, après la clôture ou le retour.
            more = min(-((start - min(end, closes)) // 3600), hours)
            right = right and fields == {"from", "until"} and last <= start < closes and end - start > rule["outage"]["minutes"] * 60 and more > 0
            right, hours, last = right and moment(one["closes"]) == max(closes, -(-end // 60) * 60) + more * 3600, hours - more, end
        check(right, "cette prolongation n'était pas possible à son tour : " + one["closes"])
        closings.append((one["leaf"], one["closes"]))
    return closings
def read_changes(folder, rule, leaves, zones):
    """Ce qui se comptait à partir de chaque ligne du journal qui y change quelque chose ; l'ouverture est la ligne 0."""
    times, closings = [(0, zones)], read_closings(folder, rule, leaves)
    for one in read_events(folder, rule, leaves, "change"):
        known, cost = [project["id"] for part in times[-1][1].values() for project in part["projects"]], one.get("cost", 1)
        right = one["project"] in known and one.keys() - {"cost"} == {"project", "reason", "by", "at", "leaf"} and type(cost) is int and 0 < cost < 2**63
        check(right and moment(one["at"]) <= max(moment(closes) for leaf, closes in closings if leaf < one["leaf"]), "ce changement n'était pas possible à son tour : " + one["project"])
        times.append((one["leaf"], {zone: after(part, one) for zone, part in times[-1][1].items()}))
    return times
def marks(text, rule, zones):
    """Ce que dit un bulletin, par zone puis par identifiant ; None si la règle ne l'admet pas."""
    said = json.loads(text) if "zoning" in rule else {"": json.loads(text)}
    local = [zone for zone in rule.get("zoning", {"zones": []})["zones"] if zone["id"] in said and not zone["cityWide"]]
    right = said and said.keys() <= zones.keys() and (len(local) < 2 or rule["zoning"]["choice"] == "ALL") and canonical(json.loads(text)) == text
    read = {zone: marks_in(said[zone], zones[zone]) for zone in said} if right else {"": None}
    return None if None in read.values() else read
def marks_in(said, rule):
    kind, limits, cost = rule["kind"], rule["limits"], {project["id"]: project["cost"] for project in rule["projects"]}
    points = said if kind == "CUMULATIVE" else {name: limits["max"] - i if kind == "RANKED" else 1 for i, name in enumerate(said)}
    expected = canonical(said if kind in ("CUMULATIVE", "RANKED") else sorted(said, key=utf16))
    right = type(said) is (dict if kind == "CUMULATIVE" else list) and canonical(said) == expected and all(name in cost for name in points)
    right = right and len(points) == len(said) and all(type(given) is int and 1 <= given <= limits["maxPoints"] for given in points.values())
    right = right and limits["min"] <= len(points) <= limits["max"] and sum(cost[name] for name in points) <= limits["maxCost"]
    return points if right and limits["minSum"] <= sum(points.values()) <= limits["maxSum"] else None
def remains(points, rule):
    """Ce qui reste d'un bulletin sans les projets retirés : les rangs se resserrent."""
    names = [name for name in points if name in {project["id"] for project in rule["projects"]}]
    return {name: rule["limits"]["max"] - i if rule["kind"] == "RANKED" else points[name] for i, name in enumerate(names)}
def check_ballots(folder, rule, leaves, times):
    """Un bulletin est bon si la règle l'admettait à un moment avant sa ligne : il a pu attendre d'entrer dans le journal."""
    places, last, counted, hidden = {leaf: place for place, leaf in enumerate(leaves)}, times[-1][1], [], 0
    head, *lines, end = (folder / "bulletins.csv").read_text("utf-8").split("\n")
    rows, columns = [line.split(";", head.count(";")) for line in lines], "commitment;token;version;salt;%schoices" % ("zone;" if "zoning" in rule else "")
    if not check(head == columns and not end and {len(row) - 1 for row in rows} <= {head.count(";")}, "bulletins.csv : une ligne n'est pas un bulletin"): return [], 0, 0
    check(rows == sorted(rows, key=lambda row: row[0]), "bulletins.csv n'est pas trié")
    check(sorted("vote %s %s %s" % tuple(row[:3]) for row in rows) == sorted(leaf for leaf in leaves if leaf.startswith("vote ")), "des bulletins ont été ajoutés ou retirés")
    check(len({row[0] for row in rows}) == len(rows), "deux bulletins ont la même empreinte")
    for token, group in itertools.groupby(sorted(rows, key=lambda row: (row[1], int(row[2]))), key=lambda row: row[1]):
        own = list(group)
        check([row[2] for row in own] == [str(n + 1) for n in range(len(own))], "numéros de bulletins : " + token)
        check(all(not any(row[3:]) for row in own[:-1]), "le contenu d'un bulletin remplacé est publié : " + token)
        commitment, _, _, salt, *told, choices = own[-1]
        if "sumsBelow" in rule and not any(own[-1][3:]): hidden += 1; continue
        pieces = b"parvis-bulletin-1", rule["ballot"].encode(), bytes.fromhex(salt), choices.encode()
        sealed = sha(*[len(piece).to_bytes(4, "big") + piece for piece in pieces]).hex()
        check(sealed == commitment and bytes.fromhex(salt).hex() == salt and len(salt) == 32, "un bulletin a été changé : " + commitment)
        said = next(filter(None, (marks(choices, rule, zones) for leaf, zones in times if leaf < places.get("vote " + " ".join(own[-1][:3]), 0))), None)
        if check(said and told in ([], [",".join(sorted(said))]), "bulletin que la règle n'admet pas : " + commitment): counted.append({zone: remains(said[zone], last[zone]) for zone in said})
    return counted, len({row[1] for row in rows}), hidden
def add_up(part, rule, ballots, changed):
    """Des bulletins qui font ces sommes : personne ne les a écrits ainsi, mais ils se comptent de même."""
    made, limits = [{} for _ in range(part["ballots"])], {**rule["limits"], **({"min": 0, "minSum": 0} if changed else {})}
    for name, named, points in ((project["id"], project["voters"], project["score"]) for project in part["projects"]):
        check(0 <= named <= len(made) and named <= points <= named * limits["maxPoints"], "sommes impossibles : " + name)
        for i in range(named): made[i][name] = points // named + (i < points % named)
    named, points = sum(map(len, made)), sum(sum(ballot.values()) for ballot in made)
    right = limits["min"] * len(made) <= named <= limits["max"] * len(made) and limits["minSum"] * len(made) <= points <= limits["maxSum"] * len(made)
    check(right and not ballots, "sommes impossibles, ou un bulletin publié là où seules les sommes devaient l'être")
    return made

# --- Dépouillement
def tally(rule, ballots, seed):
    """Identifiants et montants retenus, dans l'ordre ; voix et points de chacun."""
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
    def full(name): return any(name in group["projects"] and len(paid.keys() & {*group["projects"]}) >= group["most"] for group in selection["groups"])
    if selection["method"] == "EQUAL_SHARES":
        supporters = {name: [i for i, ballot in enumerate(ballots) if name in ballot] for name in eligible if voters[name]}
        paid = {name: cost[name] for name in equal_shares(rule, ballots, cost, supporters, order)}
        eligible = eligible if selection["completion"].endswith("GREEDY") else []
    for minimum in selection["minimums"]:
        for name in (name for name in eligible if name in minimum["projects"] and name not in paid):
            inside = [paid[other] for other in minimum["projects"] if other in paid]
            if len(inside) >= minimum["count"] if minimum["count"] else sum(inside) >= minimum["amount"]: break
            if cost[name] <= rest() and not full(name): paid[name] = cost[name]
    for name in (name for name in eligible if name not in paid and not full(name)):
        if cost[name] <= rest(): paid[name] = cost[name]
        elif part and rest() and (projects[name]["divisible"] or not part["onlyDivisible"]) and rest() * 100 >= cost[name] * part["leastPercent"]: paid[name], part = rest(), None
        elif selection["method"] == "GREEDY_NO_SKIP": break
        else: part = None
    return paid, voters, score
def one_run(share, ballots, cost, supporters, order):
    money, bought = [share] * len(ballots), sorted((name for name in supporters if cost[name] == 0), key=lambda name: order[name])
    waiting = sorted((-len(supporters[name]), order[name], name) for name in supporters if cost[name])
    while waiting:  # Les voix effectives ne font que baisser : les dernières connues disent qui peut être le prochain.
        _, place, name = heapq.heappop(waiting)
        left, payers = Fraction(cost[name]), len(supporters[name])
        for have in sorted(money[i] for i in supporters[name]):
            if have * payers >= left: break
            left, payers = left - have, payers - 1
        if not payers: continue
        offer = (-cost[name] * payers / left, place, name)
        if waiting and offer > waiting[0]: heapq.heappush(waiting, offer); continue
        bought.append(name)
        for i in supporters[name]: money[i] = max(Fraction(0), money[i] - left / payers)
    return bought
def equal_shares(rule, ballots, cost, supporters, order):
    selection, envelope = rule["selection"], rule["envelope"]
    share, step, parts = Fraction(envelope, max(1, len(ballots))), selection["step"] or 10 ** rule["decimals"], selection.get("stepParts")
    share, last = Fraction(share // step * step) if selection["wholeStart"] and selection["completion"] != "NONE" else share, []
    while True:
        now = one_run(share, ballots, cost, supporters, order)
        spent = sum(cost[name] for name in now)
        if spent > envelope: return last
        exhausted = selection["completion"].startswith("ADD1_EXHAUSTIVE") and all(name in now or cost[name] > envelope - spent for name in cost)
        if len(now) == len(supporters) or selection["completion"] == "NONE" or exhausted: return now
        last, share = now, share + (max(step, share // parts) if parts else step)
def main(folder):
    rule_bytes, result_bytes = (folder / "rule.json").read_bytes(), (folder / "result.json").read_bytes()
    rule, result, roll = json.loads(rule_bytes), json.loads(result_bytes), (folder / "emargement.csv").read_bytes()
    leaves = (folder / "log.txt").read_text("utf-8").split("\n")
    check(leaves.pop() == "" and all(leaves), "log.txt est coupé")
    check(canonical(rule).encode() == rule_bytes, "rule.json n'est pas sous sa forme unique")
    check(leaves[0] == "rule " + sha(rule_bytes).hex(), "la règle a été changée après l'ouverture")
    selection, names, zones, zoning = rule["selection"], [project["id"] for project in rule["projects"]], parts(rule), rule.get("zoning", {})
    choice, areas, leftover = zoning.get("choice"), zoning.get("zones", []), zoning.get("leftover", "LOST")
    city, outage = [zone["id"] for zone in areas if zone["cityWide"]], rule.get("outage", {"minutes": 5, "hours": 1})
    files = ["ballots-%s.pb" % zone if zone else "ballots.pb" for zone in zones] + ["emargement.csv", "result.json"]
    check(all(leaf.startswith(("vote ", "change ", "extension ")) for leaf in leaves[1 : -len(files)]), "le journal contient autre chose que des bulletins, des changements et des prolongations")
    can_be_summed, grows = selection["method"] != "EQUAL_SHARES" and choice in (None, "FREE_ONE", "RESIDENCE"), selection.get("stepParts", 1)
    known = (len(set(names)) == len(names) and ("sumsBelow" not in rule or rule["sumsBelow"] in range(1, 1001) and can_be_summed) and rule["decimals"] in range(5)
        and type(grows) is int and grows > 0 and ("stepParts" not in selection or selection["step"] > 0 and selection["wholeStart"]) and selection["ties"][-1] == "LOT"
        and rule["kind"] in ("CHOOSE_ONE", "APPROVAL", "KNAPSACK", "CUMULATIVE", "RANKED") and selection["method"] in ("GREEDY", "GREEDY_NO_SKIP", "EQUAL_SHARES")
        and re.fullmatch(r"\d{1,15}(\.\d{1,15})?", selection["minScore"]) and outage.keys() == {"minutes", "hours"} and type(outage["minutes"]) is type(outage["hours"]) is int
        and outage["minutes"] in range(5, 1441) and outage["hours"] in range(1, 241) and ("zoning" not in rule or choice in ("FREE_ONE", "RESIDENCE", "CITY_AND_ONE", "ALL") and len(city) == (choice == "CITY_AND_ONE")
             and rule["limits"]["min"] >= 1 and leftover in ["LOST", "NEXT_ZONE"] + ["CITY_WIDE"] * len(city) and sum(zone["envelope"] for zone in areas) == rule["envelope"]
             and all(map(str.isalnum, zones)) and len({zone["name"] for zone in areas}) == len(zones) == len(areas) > 1
             and all(key in ("min", "max", "maxSum") and type(most) is int and most > 0 for zone in areas for key, most in zone.get("limits", {}).items())
             and all(sum(project["id"] in bound["projects"] for project in part["projects"]) in (0, len(bound["projects"])) and bound["projects"]
                     for bound in selection["minimums"] + selection["groups"] for part in zones.values())
             and {project["zone"] for project in rule["projects"]} == zones.keys() and all(len(part["projects"]) > 1 and part["limits"]["min"] > 0 for part in zones.values())))
    if not check(known, "la règle n'est pas de celles que ce programme connaît"): return 0, 0
    check(leaves[-len(files) :] == ["file %s %s" % (name, sha((folder / name).read_bytes()).hex()) for name in files], "un fichier .pb, l'émargement ou le résultat n'est pas celui du journal")
    check_log(folder, rule, leaves, len(files))
    times = read_changes(folder, rule, leaves, zones)
    opened, zones = zones, times[-1][1]
    ballots, people, hidden = check_ballots(folder, rule, leaves, times)
    signed_in = sum(int(line.rsplit(";", 1)[1]) for line in roll.decode("utf-8").splitlines()[1:])
    check(people <= signed_in <= rule.get("rollSize", signed_in), "%d personnes ont un bulletin, %d ont émargé : plus qu'il ne se peut" % (people, signed_in))
    check(sha(result["lotSeed"].encode()).hex() == rule["lotCommitment"], "la graine du tirage n'est pas celle annoncée")
    told = {part["id"]: part for part in result["zones"]} if zoning else {"": result}
    inside = {zone: [ballot[zone] for ballot in ballots if zone in ballot] for zone in zones}
    few = [zone for zone in zones if hidden and told[zone]["ballots"] < rule["sumsBelow"]]
    check(sum(told[zone]["ballots"] for zone in few) == hidden, "%d bulletins ne disent rien : les sommes en comptent un autre nombre" % hidden)
    inside.update({zone: add_up(told[zone], zones[zone], inside[zone], zones[zone] != opened[zone]) for zone in few})
    if hidden: print("Sommes seules : %d bulletins non publiés. Que ces sommes sont les leurs n'est pas vérifié ici%s." % (hidden, " : jusqu'à %d bulletins des autres zones pourraient aussi manquer" % hidden if zoning else ""))
    takers, again, left = {"NEXT_ZONE": [*zones], "CITY_WIDE": city}.get(leftover, []), {}, 0
    for zone in sorted(zones, key=takers.__contains__):  # La zone qui reçoit ce que d'autres laissent se compte après elles.
        received, own = left if zone in takers else 0, zones[zone]["envelope"]
        again[zone] = {**recount({**zones[zone], "envelope": own + received}, inside[zone], told[zone], result["lotSeed"]), **({"received": received} if leftover != "LOST" else {})}
        left += own - again[zone]["spent"]
    counted, spent, winners = len(ballots) + hidden, sum(part["spent"] for part in again.values()), sum((part["winners"] for part in again.values()), [])
    whole = {"ballots": counted, "spent": spent, "zones": [{"id": zone, **again[zone]} for zone in zones]} if zoning else again[""]
    expected = canonical({"format": "parvis-result-1", "ballot": rule["ballot"], "lotSeed": result["lotSeed"], **whole})
    check(expected.encode() == result_bytes, "le recompte donne autre chose que le résultat publié ; il retient : " + ", ".join(winners))
    return counted, len(winners)
def recount(rule, ballots, told, seed):
    """Ce que le résultat doit dire d'une partie ; la part et la raison de chaque projet sont reprises de ce qui est publié."""
    paid, voters, score = tally(rule, ballots, seed)
    rest, cost = rule["envelope"] - sum(paid.values()), {project["id"]: project["cost"] for project in rule["projects"]}
    reasons = {project["id"]: project["verdict"] for project in told["projects"]}
    projects = [{"id": name, "voters": voters[name], "score": score[name], "amount": paid.get(name, 0), "verdict": reasons.get(name)} for name in cost]
    counted = {"ballots": len(ballots), "winners": [*paid], "spent": sum(paid.values()), "projects": projects}
    return {**counted, "exhaustive": all(cost[name] > rest for name in cost if name not in paid), **({"share": told["share"]} if "share" in told else {})}
if __name__ == "__main__":
    try:
        counted, winners = main(pathlib.Path(*sys.argv[1:2]))
    except Exception as failure:  # Un fichier abîmé peut échouer de mille façons : toutes veulent dire « non vérifié ».
        problems.append("un fichier manque ou est abîmé (%s)" % failure)
    if problems:
        print("\n".join(["! " + re.sub("[\x00-\x1f\x7f-\x9f]", " ", problem) for problem in problems] + ["ÉCHEC : ce vote ne peut pas être vérifié."]))
        sys.exit(1)
    print("Tout est conforme : %d bulletins recomptés, %d projets retenus, comme publié." % (counted, winners))
