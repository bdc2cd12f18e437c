package org.parvis.participation.survey;

import java.util.Map;

/**
 * What all answers to a survey add up to.
 *
 * @param answers how many there are
 * @param answered how many said something under a key
 * @param values how many said what; not of what was said in somebody's own words
 * @param numbers of keys that take numbers
 */
public record SurveyCounts(
        long answers, Map<String, Long> answered, Map<String, Map<String, Long>> values, Map<String, Numbers> numbers) {

    /** Mean and median of the numbers that were answered. */
    public record Numbers(double mean, double median) {}

    long said(String key) {
        return answered.getOrDefault(key, 0L);
    }

    long said(String key, String value) {
        return values.getOrDefault(key, Map.of()).getOrDefault(value, 0L);
    }
}
