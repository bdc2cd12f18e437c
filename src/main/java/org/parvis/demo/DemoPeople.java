package org.parvis.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.casework.Actor;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.NewAccount;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;

/** The invented people of the trial town: one for each thing one can do in it. */
@Component
class DemoPeople {

    static final String AWA = "awa@habitants.example";

    private record Person(String name, String description, Role role, List<String> departments) {}

    private static final List<Person> STAFF = List.of(
            new Person("Nadia Benali", "agente, voirie et éclairage", Role.AGENT, List.of("voirie", "eclairage")),
            new Person("Marc Thibault", "agent, voirie", Role.AGENT, List.of("voirie")),
            new Person("Hélène Caron", "cheffe du service voirie", Role.HEAD, List.of("voirie", "eclairage")),
            new Person("Sofiane Haddad", "agent, éclairage public", Role.AGENT, List.of("eclairage")),
            new Person("Inès Morel", "agente, propreté", Role.AGENT, List.of("proprete")),
            new Person("Paul Garnier", "agent, espaces verts", Role.AGENT, List.of("espaces-verts")),
            new Person("Yann Le Goff", "agent, tranquillité publique", Role.AGENT, List.of("tranquillite")),
            new Person("Samira Cohen", "agente, accueil et courrier", Role.AGENT, List.of("accueil")),
            new Person("Rachida Meziane", "agente, action sociale", Role.AGENT, List.of("action-sociale")),
            new Person("Karim Diallo", "accueil et téléphone", Role.FRONT_DESK, List.of()),
            new Person("Léa Fontaine", "modératrice", Role.MODERATOR, List.of()),
            new Person("Claire Dumas", "maire", Role.ELECTED, List.of()),
            new Person("Antoine Roche", "administrateur", Role.ADMINISTRATOR, List.of()),
            new Person("Jeanne Petit", "déléguée à la protection des données", Role.AUDITOR, List.of()));

    private final Accounts accounts;
    private final Departments departments;

    DemoPeople(Accounts accounts, Departments departments) {
        this.accounts = accounts;
        this.departments = departments;
    }

    /** Creates them. */
    Cast create() {
        Map<String, Account> people = new LinkedHashMap<>();
        Map<String, List<Actor>> agents = new LinkedHashMap<>();
        for (Person person : STAFF) {
            Account account =
                    accounts.create(NewAccount.demo(email(person.name()), person.name(), person.description()));
            people.put(firstName(account), account);
            if (person.departments().isEmpty()) {
                accounts.grant(account.id(), person.role(), null);
            }
            for (String code : person.departments()) {
                accounts.grant(account.id(), person.role(), departments.find(code).orElseThrow().id());
                if (person.role() == Role.AGENT) {
                    agents.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(Actor.agent(account.id(), person.name()));
                }
            }
        }
        people.put("Awa", accounts.create(NewAccount.demo(AWA, "Awa Diop", "habitante")));
        return new Cast(people, agents);
    }

    private static String firstName(Account account) {
        return account.name().substring(0, account.name().indexOf(' '));
    }

    private static String email(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@sceaux.example";
    }
}
