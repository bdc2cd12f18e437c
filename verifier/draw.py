#!/usr/bin/env python3
"""Refait un tirage au sort publié par Parvis : python3 draw.py FICHIER.json

Écrit à part du programme qui a tiré, sans bibliothèque. Format : docs/guides/panels.md. Code de sortie : 0 si tout est conforme.
"""
import hashlib, json, sys

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

file = json.load(open(sys.argv[1], encoding="utf-8"))
problems = []
if file.get("format") != "parvis-draw-1":
    sys.exit("Ce fichier n’est pas celui d’un tirage.")
people = [tuple(line) for line in file["list"]]
key = lambda line: line[0].encode()  # L’ordre des octets, en toute langue.
lines = ["draw\t%s\t%s" % (file["publicDraw"], file["publicDrawOn"])]
lines += ["seats\t%s\t%d" % line for line in sorted(file["seats"].items(), key=key)]
lines += ["person\t%s\t%s" % line for line in sorted(people, key=key)]
text = "".join(line + "\n" for line in lines).encode()
if len({number for number, _ in people}) < len(people):
    problems.append("un numéro est deux fois sur la liste")
if sha(text).hex() != file["digest"]:
    problems.append("la liste, les places ou le tirage public ne sont pas ceux qui ont été annoncés")
if "drawn" in file:
    secret = bytes.fromhex(file["secret"])
    if sha(secret).hex() != file["promise"]:
        problems.append("le secret n’est pas celui qui a été annoncé")
    seed = sha(secret, file["randomness"].encode(), sha(text))
    if seed.hex() != file["seed"]:
        problems.append("la graine devrait être " + seed.hex())
    for group in sorted({group for _, group in people}):
        order = sorted((number for number, of in people if of == group), key=lambda number: (sha(seed, number.encode()), number))
        if order != file["order"].get(group):
            problems.append("dans « %s », l’ordre est faux : le premier numéro est %s" % (group, order[0]))
        print("%s : %s" % (group, " ".join(order[: file["seats"].get(group, 0)])))
for problem in problems:
    print("! " + problem)
if not problems:
    print("Conforme : ces personnes, et aucune autre." if "drawn" in file else "Conforme jusqu’ici : le tirage n’est pas encore fait.")
sys.exit(1 if problems else 0)
