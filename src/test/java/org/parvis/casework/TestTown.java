package org.parvis.casework;

import java.util.Optional;
import org.parvis.territory.TerritoryFiles;

/** The file of a town with two departments and an outside body. */
record TestTown(String slug, String more) implements TerritoryFiles {

    @Override
    public Optional<String> text(String name) {
        return name.equals("territory.yml") ? Optional.of(YAML.replace("SLUG", slug) + more) : Optional.empty();
    }

    private static final String YAML = """
            slug: SLUG
            name: Ville de SLUG
            contact:
              phone: 01 99 00 00 00
              email: mairie@ville.example
              address: 1, place de la Mairie
              hours: Du lundi au vendredi
            calendar:
              hours:
                monday: ["09:00-17:00"]
                tuesday: ["09:00-17:00"]
                wednesday: ["09:00-17:00"]
                thursday: ["09:00-17:00"]
                friday: ["09:00-17:00"]
            departments:
              - code: accueil
                name: Accueil
                email: accueil@ville.example
              - code: voirie
                name: Voirie
                email: voirie@ville.example
              - code: parcs
                name: Parcs
                email: parcs@ville.example
              - code: gaz
                name: Syndicat du gaz
                kind: body
                email: gaz@syndicat.example
            """;
}
