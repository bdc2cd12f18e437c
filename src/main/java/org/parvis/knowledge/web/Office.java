package org.parvis.knowledge.web;

import java.util.List;

/**
 * Where people go or call for what an article is about.
 *
 * @param address how people reach it, in words
 * @param target the telephone number as a link dials it; empty where there is none
 * @param week its own hours, a line for each day; empty where {@code hours} says them in words
 */
public record Office(String name, String address, String phone, String target, List<Day> week, String hours) {

    public record Day(String name, String hours) {}
}
