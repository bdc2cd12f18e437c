package org.parvis.demo;

import java.util.List;
import org.parvis.ballot.proof.ZoneLimits;
import org.parvis.participation.budget.BudgetGroup;
import org.parvis.participation.budget.BudgetZone;

/** What people of the trial town vote on. */
final class BudgetWishes {

    private static final int EUROS = 100;

    /**
     * A project.
     *
     * @param weight how often it is chosen, beside the others
     * @param idea title of the idea that it comes from; empty for none
     * @param zone code of its zone; empty where there are none
     * @param isDivisible whether a part of it can be paid for
     */
    record Wish(String name, String words, int euros, int weight, String idea, String zone, boolean isDivisible) {

        Wish(String name, String words, int euros, int weight) {
            this(name, words, euros, weight, "", "", false);
        }

        Wish in(String code) {
            return new Wish(name, words, euros, weight, idea, code, isDivisible);
        }

        Wish from(String title) {
            return new Wish(name, words, euros, weight, title, zone, isDivisible);
        }

        Wish inParts() {
            return new Wish(name, words, euros, weight, idea, zone, true);
        }
    }

    static final List<BudgetZone> DISTRICTS = List.of(
            new BudgetZone("", "Toute la ville", 40_000L * EUROS, true),
            new BudgetZone("", "Centre", 15_000L * EUROS, false, new ZoneLimits(0, 1, 0)),
            new BudgetZone("", "Les Coteaux", 12_000L * EUROS, false, new ZoneLimits(0, 1, 0)));

    static final List<Wish> STREETS = List.of(
            new Wish("Des toits de fraîcheur sur deux écoles", "Des végétaux et une peinture claire.", 28_000, 6).in("Z1"),
            new Wish("Des passages piétons éclairés", "Douze passages près des arrêts de bus.", 18_000, 5).in("Z1").inParts(),
            new Wish("Un atelier vélo qui va de place en place", "Une remorque, des outils, deux personnes.", 11_000, 3).in("Z1"),
            new Wish("Des bancs sous les tilleuls", "Six bancs avec accoudoirs.", 9_000, 5).in("Z2"),
            new Wish("Une fresque sur le mur du marché", "Peinte avec le collège.", 7_000, 4).in("Z2"),
            new Wish("Des arceaux pour les vélos", "Vingt arceaux devant la médiathèque.", 4_000, 3).in("Z2"),
            new Wish("Un escalier réparé vers le parc", "Avec une rampe des deux côtés.", 8_000, 5).in("Z3"),
            new Wish("Un jardin à partager", "Dix parcelles, un abri, de l’eau.", 6_000, 4).in("Z3"),
            new Wish("Une table d’orientation", "Sur le belvédère.", 3_000, 2).in("Z3"));

    static final List<BudgetZone> YARDS = List.of(
            new BudgetZone("", "École Jules-Verne", 4_000L * EUROS, false), new BudgetZone("", "École des Tilleuls", 4_000L * EUROS, false));

    static final List<Wish> SCHOOL = List.of(
            new Wish("Des jeux peints dans la cour", "Une marelle, un labyrinthe, un plateau d’échecs.", 2_500, 8).in("Z1"),
            new Wish("Un potager", "Quatre bacs, des outils et des graines.", 1_800, 6).in("Z1"),
            new Wish("Une cabane à livres", "Pour lire dehors à la récréation.", 3_200, 5).in("Z2"),
            new Wish("Une table de ping-pong", "En béton, elle dure vingt ans.", 2_400, 5).in("Z1"),
            new Wish("Des nichoirs à mésanges", "À fabriquer en classe.", 400, 2).in("Z2"),
            new Wish("Un préau pour lire", "Des coussins et une bâche claire.", 2_600, 4).in("Z2"));

    /** One game at most in the first yard; something to read first in the second. */
    static final List<BudgetGroup> GROUPS = List.of(
            new BudgetGroup("", "Pour jouer", List.of("P1", "P4"), 1, 0, 0), new BudgetGroup("", "Pour lire", List.of("P3", "P6"), 0, 1, 0));

    static final List<Wish> QUARTERS = List.of(
            new Wish("Des bancs à l’ombre dans les trois squares", "Douze bancs avec dossier et accoudoirs, sous les arbres.", 18_000, 9),
            new Wish("Une fontaine à eau près des jeux", "Un bec bas pour les enfants, un bec haut pour les gourdes.", 9_500, 7).from(StudiesScene.FOUNTAIN),
            new Wish("Des arceaux pour les vélos au marché", "Vingt arceaux, posés avant le printemps.", 6_000, 6).from(StudiesScene.RACKS),
            new Wish("Un verger que tout le monde peut cueillir", "Trente arbres fruitiers et un panneau qui dit quand cueillir.", 14_000, 5).from(StudiesScene.TREES),
            new Wish("Un composteur dans chaque quartier", "Six composteurs, avec des référents formés.", 12_000, 4).from(StudiesScene.COMPOST),
            new Wish("Un terrain de pétanque éclairé", "Derrière le gymnase, avec une lumière qui s’éteint à 22 h.", 26_000, 3));

    private BudgetWishes() {}
}
