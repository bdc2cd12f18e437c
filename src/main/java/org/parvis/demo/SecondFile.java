package org.parvis.demo;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How one person comes to have two files: what is written down a second time is never quite the same. */
enum SecondFile {
    /** Nothing but accents and capitals. */
    CARELESS(18) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            String given = Normalizer.normalize(one.given(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return one.called(given, one.family().toUpperCase(Locale.ROOT).replace("’", " "));
        }
    },
    SLIP_IN_FAMILY_NAME(20) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.called(one.given(), slip(one.family(), random));
        }
    },
    SLIP_IN_GIVEN_NAME(8) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.called(slip(one.given(), random), one.family());
        }
    },
    SWAPPED(6) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.called(one.family(), one.given());
        }
    },
    INITIAL(6) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.called(one.given().charAt(0) + ".", one.family());
        }
    },
    MARRIED(10) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.birthName().isEmpty() ? one.married(town.family()) : one.called(one.given(), one.birthName());
        }
    },
    SECOND_GIVEN_NAME(5) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one.called(one.given() + (one.isWoman() ? " Marie" : " Pierre"), one.family());
        }
    },
    DAY_OF_BIRTH(7) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            try {
                return one.bornOn(LocalDate.of(one.born().getYear(), one.born().getDayOfMonth(), one.born().getMonthValue()));
            } catch (DateTimeException e) {
                return one.bornOn(one.born().withDayOfMonth(one.born().getDayOfMonth() - 10));
            }
        }
    },
    SAME(20) {
        @Override
        Somebody of(Somebody one, Households town, RandomGenerator random) {
            return one;
        }
    };

    private final int share;

    SecondFile(int share) {
        this.share = share;
    }

    abstract Somebody of(Somebody one, Households town, RandomGenerator random);

    static SecondFile any(RandomGenerator random) {
        int at = random.nextInt(List.of(values()).stream().mapToInt(one -> one.share).sum());
        for (SecondFile one : values()) {
            at -= one.share;
            if (at < 0) {
                return one;
            }
        }
        return SAME;
    }

    /** As above, and in the meantime one may have moved or changed numbers. */
    Somebody later(Somebody one, Households town, RandomGenerator random) {
        Somebody second = of(one, town, random);
        if (random.nextInt(100) < 25) {
            second = second.livingAt(town.address());
        }
        if (random.nextInt(100) < 25) {
            second = second.reached(town.phone(), second.email());
        }
        return random.nextInt(100) < 30 ? second.reached(second.phone(), null) : second;
    }

    private static String slip(String word, RandomGenerator random) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 2));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
            default -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
        };
    }
}
