package org.parvis.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Birth;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Proof;

/** An invented person as they are; a file says only some of it. */
record Somebody(
        boolean isWoman,
        String given,
        String family,
        String birthName,
        LocalDate born,
        @Nullable String phone,
        @Nullable String email,
        String address) {

    /** What a file says of them. */
    PersonDraft file(RandomGenerator random) {
        List<Stated> known = new ArrayList<>();
        Proof proof = random.nextInt(5) == 0 ? Proof.SEEN : Proof.STATED;
        if (phone != null) {
            known.add(new Stated(IdentifierKind.PHONE, phone, Proof.STATED));
        }
        if (email != null) {
            known.add(new Stated(IdentifierKind.EMAIL, email, proof));
        }
        if (known.isEmpty() || random.nextInt(10) < 7) {
            known.add(new Stated(IdentifierKind.ADDRESS, address, Proof.STATED));
        }
        Birth birth = random.nextInt(10) < 6 ? new Birth(born, proof) : null;
        return new PersonDraft(
                PersonKind.PERSON, family, given, random.nextInt(2) == 0 ? birthName : "", birth, "fr", "", known);
    }

    Somebody called(String newGiven, String newFamily) {
        return new Somebody(isWoman, newGiven, newFamily, birthName, born, phone, email, address);
    }

    Somebody bornOn(LocalDate day) {
        return new Somebody(isWoman, given, family, birthName, day, phone, email, address);
    }

    Somebody reached(@Nullable String newPhone, @Nullable String newEmail) {
        return new Somebody(isWoman, given, family, birthName, born, newPhone, newEmail, address);
    }

    Somebody livingAt(String newAddress) {
        return new Somebody(isWoman, given, family, birthName, born, phone, email, newAddress);
    }

    /** Under the name of before a marriage, or of after. */
    Somebody married(String newFamily) {
        return new Somebody(isWoman, given, newFamily, family, born, phone, email, address);
    }
}
