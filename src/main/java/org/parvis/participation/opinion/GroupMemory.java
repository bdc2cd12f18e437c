package org.parvis.participation.opinion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.participation.opinion.math.Components;
import org.parvis.participation.opinion.math.GroupCount;
import org.parvis.participation.opinion.math.Opinions;
import org.parvis.participation.opinion.math.Point;

/**
 * Where a computation ended, as it is kept: by the numbers of statements, as others come and go before the next one.
 *
 * @param first component, by number of the statement
 * @param base centres of the base clusters
 * @param centres of the groups
 */
record GroupMemory(Map<Integer, Double> first, Map<Integer, Double> second, List<Point> base, List<Point> centres, GroupCount count) {

    static GroupMemory of(Opinions.Memory memory, List<Integer> numbers) {
        return new GroupMemory(
                byNumber(memory.components().first(), numbers), byNumber(memory.components().second(), numbers), memory.base(), memory.centres(),
                memory.count());
    }

    private static Map<Integer, Double> byNumber(double[] component, List<Integer> numbers) {
        Map<Integer, Double> parts = new TreeMap<>();
        for (int column = 0; column < component.length; column++) {
            parts.put(numbers.get(column), component[column]);
        }
        return parts;
    }

    /** A statement that is new says nothing yet. Means are of the new votes, whatever they were. */
    Opinions.Memory on(List<Integer> numbers) {
        return new Opinions.Memory(
                new Components(new double[numbers.size()], byColumn(first, numbers), byColumn(second, numbers)), base, centres, count);
    }

    private static double[] byColumn(Map<Integer, Double> parts, List<Integer> numbers) {
        return numbers.stream().mapToDouble(number -> parts.getOrDefault(number, 0.0)).toArray();
    }
}
