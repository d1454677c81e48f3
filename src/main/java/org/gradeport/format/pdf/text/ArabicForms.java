package org.gradeport.format.pdf.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Replaces Arabic letters by the Unicode presentation forms that their neighbours require.
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

    static List<GlyphCluster> shaped(List<GlyphCluster> written) {
        List<GlyphCluster> clusters = joinLamAlef(written);
        List<GlyphCluster> shaped = new ArrayList<>(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            boolean before = i > 0 && joinsNext(clusters.get(i - 1));
            boolean after = i + 1 < clusters.size() && joinsNext(clusters.get(i)) && joins(clusters.get(i + 1));
            shaped.add(form(clusters.get(i), (before ? 1 : 0) + (after ? 2 : 0)));
        }
        return shaped;
    }

    private static List<GlyphCluster> joinLamAlef(List<GlyphCluster> written) {
        List<GlyphCluster> joined = new ArrayList<>(written.size());
        for (GlyphCluster glyphCluster : written) {
            Integer ligature = LAM_ALEF.get(base(glyphCluster));
            boolean afterLam = !joined.isEmpty() && joined.getLast().shown().equals(Character.toString(LAM));
            if (ligature != null && afterLam && glyphCluster.face().has(Character.toString(ligature))) {
                GlyphCluster lam = joined.removeLast();
                joined.add(lam.with("", glyphCluster.source())
                        .shownAs(Character.toString(ligature) + rest(glyphCluster), glyphCluster.face()));
            } else {
                joined.add(glyphCluster);
            }
        }
        return joined;
    }

    private static GlyphCluster form(GlyphCluster glyphCluster, int form) {
        int base = base(glyphCluster);
        int shape = LAM_ALEF.containsValue(base) ? base + form % 2 : shape(base, form);
        String shown = Character.toString(shape) + rest(glyphCluster);
        return shape != base && glyphCluster.face().has(shown)
                ? glyphCluster.shownAs(shown, glyphCluster.face())
                : glyphCluster;
    }

    private static int shape(int letter, int form) {
        List<Integer> forms = FORMS.getOrDefault(letter, List.of());
        return form < forms.size() ? forms.get(form) : letter;
    }

    private static boolean joins(GlyphCluster glyphCluster) {
        int base = base(glyphCluster);
        return base == TATWEEL
                || LAM_ALEF.containsValue(base)
                || FORMS.getOrDefault(base, List.of()).size() > 1;
    }

    private static boolean joinsNext(GlyphCluster glyphCluster) {
        boolean dual = FORMS.getOrDefault(base(glyphCluster), List.of()).size() > 2;
        return base(glyphCluster) == TATWEEL || (dual && !glyphCluster.source().endsWith("\u200C"));
    }

    private static int base(GlyphCluster glyphCluster) {
        return glyphCluster.shown().codePointAt(0);
    }

    private static String rest(GlyphCluster glyphCluster) {
        return glyphCluster.shown().substring(Character.charCount(base(glyphCluster)));
    }
}
