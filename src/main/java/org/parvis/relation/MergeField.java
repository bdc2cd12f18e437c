package org.parvis.relation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What a file says once, so that one of two values is chosen where two files become one. */
public enum MergeField {
    FAMILY_NAME {
        @Override
        public String of(Person person) {
            return person.familyName();
        }
    },
    GIVEN_NAME {
        @Override
        public String of(Person person) {
            return person.givenName();
        }
    },
    BIRTH_NAME {
        @Override
        public String of(Person person) {
            return person.birthName();
        }
    },
    /** The day, with whether a proof was seen: «1980-05-17 SEEN». */
    BIRTH {
        @Override
        public String of(Person person) {
            Birth birth = person.birth();
            return birth == null ? "" : birth.day() + " " + birth.proof();
        }

        @Override
        boolean isVerified(Person person) {
            Birth birth = person.birth();
            return birth != null && birth.proof() == Proof.SEEN;
        }
    },
    LANGUAGE {
        @Override
        public String of(Person person) {
            return person.language();
        }
    },
    NEEDS {
        @Override
        public String of(Person person) {
            return person.needs();
        }
    },
    /** The name of the channel. */
    PREFERRED {
        @Override
        public String of(Person person) {
            return person.reach().channel() == null ? "" : person.reach().channel().name();
        }
    },
    HOURS {
        @Override
        public String of(Person person) {
            return person.reach().hours();
        }
    };

    /** As it is compared and kept; empty where nothing is known. */
    public abstract String of(Person person);

    boolean isVerified(Person person) {
        return false;
    }

    /** Whether the value of the other file is the better one: a verified one, or the only one. */
    public boolean isBetterIn(Person other, Person kept) {
        return !of(other).isEmpty() && !isVerified(kept) && (isVerified(other) || of(kept).isEmpty());
    }

    public boolean differs(Person one, Person other) {
        return !of(one).equals(of(other));
    }

    static Map<MergeField, String> all(Person person) {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (MergeField field : values()) {
            values.put(field, field.of(person));
        }
        return values;
    }

    /** The person with these values. */
    static Person with(Person person, Map<MergeField, String> values) {
        Map<MergeField, String> all = all(person);
        all.putAll(values);
        String[] birth = all.getOrDefault(BIRTH, "").split(" ");
        return new Person(
                person.id(),
                person.kind(),
                all.getOrDefault(FAMILY_NAME, ""),
                all.getOrDefault(GIVEN_NAME, ""),
                all.getOrDefault(BIRTH_NAME, ""),
                birth.length < 2 ? null : new Birth(LocalDate.parse(birth[0]), Proof.valueOf(birth[1])),
                all.getOrDefault(LANGUAGE, ""),
                all.getOrDefault(NEEDS, ""),
                new Reach(
                        Reach.Channel.find(all.getOrDefault(PREFERRED, "")).orElse(null), all.getOrDefault(HOURS, "")),
                person.identifiers(),
                person.activeAt(),
                person.version());
    }
}
