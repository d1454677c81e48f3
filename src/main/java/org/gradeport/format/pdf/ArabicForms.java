package org.gradeport.format.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives Arabic letters the form that their neighbours ask for, out of Unicode's presentation forms.
///
/// In Unicode's blocks the forms of a letter follow each other: isolated, final, and for letters that join on both
/// sides initial and medial.
final class ArabicForms {

    private static final Map<Integer, List<Integer>> FORMS = new HashMap<>();
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;
    private static final Map<Integer, Integer> LAM_ALEF =
            Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);

    static {
        learn(0xFE80, 0xFEF4);
        learn(0xFB50, 0xFBB1);
        learn(0xFBD3, 0xFBE9);
        learn(0xFBFC, 0xFBFF);
    }

    private ArabicForms() {}

    private static void learn(int first, int last) {
        for (int form = first; form <= last; form++) {
            String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (letter.codePointCount(0, letter.length()) == 1) {
                FORMS.computeIfAbsent(letter.codePointAt(0), key -> new ArrayList<>())
                        .add(form);
            }
        }
    }

    static List<Cluster> shaped(List<Cluster> written) {
        List<Cluster> clusters = joinLamAlef(written);
        List<Cluster> shaped = new ArrayList<>(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            boolean before = i > 0 && joinsNext(clusters.get(i - 1));
            boolean after = i + 1 < clusters.size() && joinsNext(clusters.get(i)) && joins(clusters.get(i + 1));
            shaped.add(form(clusters.get(i), (before ? 1 : 0) + (after ? 2 : 0)));
        }
        return shaped;
    }

    private static List<Cluster> joinLamAlef(List<Cluster> written) {
        List<Cluster> joined = new ArrayList<>(written.size());
        for (Cluster cluster : written) {
            Integer ligature = LAM_ALEF.get(base(cluster));
            boolean afterLam = !joined.isEmpty() && joined.getLast().shown().equals(Character.toString(LAM));
            if (ligature != null && afterLam && cluster.face().has(Character.toString(ligature))) {
                Cluster lam = joined.removeLast();
                joined.add(lam.with("", cluster.source())
                        .shownAs(Character.toString(ligature) + rest(cluster), cluster.face()));
            } else {
                joined.add(cluster);
            }
        }
        return joined;
    }

    private static Cluster form(Cluster cluster, int form) {
        int base = base(cluster);
        int shape = LAM_ALEF.containsValue(base) ? base + form % 2 : shape(base, form);
        String shown = Character.toString(shape) + rest(cluster);
        return shape != base && cluster.face().has(shown) ? cluster.shownAs(shown, cluster.face()) : cluster;
    }

    private static int shape(int letter, int form) {
        List<Integer> forms = FORMS.getOrDefault(letter, List.of());
        return form < forms.size() ? forms.get(form) : letter;
    }

    private static boolean joins(Cluster cluster) {
        int base = base(cluster);
        return base == TATWEEL
                || LAM_ALEF.containsValue(base)
                || FORMS.getOrDefault(base, List.of()).size() > 1;
    }

    private static boolean joinsNext(Cluster cluster) {
        boolean dual = FORMS.getOrDefault(base(cluster), List.of()).size() > 2;
        return base(cluster) == TATWEEL || (dual && !cluster.source().endsWith("\u200C"));
    }

    private static int base(Cluster cluster) {
        return cluster.shown().codePointAt(0);
    }

    private static String rest(Cluster cluster) {
        return cluster.shown().substring(Character.charCount(base(cluster)));
    }
}
