package org.parvis.participation.young;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.messaging.EmailAddress;

/** A class as it is typed, by whoever teaches it or at the desk. */
public record ClassWish(String school, String name, String pupils, String email) {

    public static final ClassWish EMPTY = new ClassWish("", "", "", "");

    public static final int MOST = 40;
    public static final int LONGEST_SCHOOL = 120;
    public static final int LONGEST_NAME = 60;

    /** Whether somebody must be reached. */
    public enum Need {
        EMAIL,
        NOTHING
    }

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems(Need need) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (school.isBlank() || school.length() > LONGEST_SCHOOL) {
            problems.put("school", "young.refused.school");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.put("name", "young.refused.name");
        }
        if (!pupils.matches("[0-9]{1,2}") || count() < 1 || count() > MOST) {
            problems.put("pupils", "young.refused.pupils");
        }
        boolean isMissing = need == Need.EMAIL && email.isEmpty();
        if (isMissing || !email.isEmpty() && EmailAddress.find(email).isEmpty()) {
            problems.put("email", "young.refused.email");
        }
        return problems;
    }

    int count() {
        return Integer.parseInt(pupils);
    }
}
