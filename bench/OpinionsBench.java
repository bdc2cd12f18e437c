import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.parvis.participation.opinion.math.OpinionMath;
import org.parvis.participation.opinion.math.Opinions;
import org.parvis.participation.opinion.math.VoteMatrix;

/** Seconds that opinion groups take to compute: from the beginning, and again from where they ended. */
public final class OpinionsBench {

    private static final int TIMES = 5;

    private OpinionsBench() {}

    public static void main(String[] arguments) {
        System.out.println("| people | statements | votes | groups | anew, ms | going on, ms |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int[] size : new int[][] {{200, 25}, {1_000, 100}, {5_000, 300}, {20_000, 300}}) {
            measure(size[0], size[1]);
        }
    }

    private static void measure(int people, int statements) {
        List<byte[]> rows = rows(people, statements);
        long votes = rows.stream().mapToLong(OpinionsBench::votes).sum();
        VoteMatrix matrix = new VoteMatrix(statements, rows);
        VoteMatrix more = new VoteMatrix(statements, rows(people + people / 50, statements));
        double[] anew = new double[TIMES];
        double[] goingOn = new double[TIMES];
        int groups = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            Opinions found = OpinionMath.compute(matrix, null);
            anew[i] = (System.nanoTime() - begun) / 1e6;
            begun = System.nanoTime();
            OpinionMath.compute(more, found.memory());
            goingOn[i] = (System.nanoTime() - begun) / 1e6;
            groups = found.groups().size();
        }
        System.out.printf("| %d | %d | %d | %d | %.0f | %.0f |%n", people, statements, votes, groups, median(anew), median(goingOn));
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long votes(byte[] row) {
        long votes = 0;
        for (byte one : row) {
            votes += one == VoteMatrix.UNSEEN ? 0 : 1;
        }
        return votes;
    }

    /** Of three groups; half of the statements seen. */
    private static List<byte[]> rows(int people, int statements) {
        SplittableRandom random = new SplittableRandom(7);
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            byte[] row = new byte[statements];
            for (int j = 0; j < statements; j++) {
                int held = j % 3 == i % 3 ? 1 : -1;
                double chance = random.nextDouble();
                row[j] = random.nextBoolean() ? VoteMatrix.UNSEEN : (byte) (chance < 0.75 ? held : chance < 0.87 ? 0 : -held);
            }
            rows.add(row);
        }
        return rows;
    }
}
