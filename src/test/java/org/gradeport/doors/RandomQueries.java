package org.gradeport.doors;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Bodies for GraphQL with wrong queries, values and variables.
final class RandomQueries {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> BASES = List.of(
            "{students(ids:[\"P1\"],page:0,size:50){total hasNext items{id familyName school{name} classes{items{title grades{items{score}}}}}}}",
            "query q($size:Int!=3,$status:[ExportStatus!]!=[ready]){exports(size:$size,status:$status,sort:\"-name\"){total items{...e}}} fragment e on Export{id schedule{name lastRuns{at}} ...f} fragment f on Export{file{rows}}",
            "{figures(days:7,runs:{type:\"grades\",owner:1,node:\"x\"}){total byDay{day p95} byType{name figures{p95}}} slowestRuns(days:1,limit:3){rows}}",
            "{export(id:1){id status error{message}} schedule(id:1){id rule:sentence request{filters{name values}}} exports(createdFrom:\"2026-11-30T00:00:00Z\"){total}}",
            "{a:classes(size:2){items{teachers{items{email}} enrollments{items{role student{id}teacher{id}}}}} __typename}",
            "{__schema{types{name fields{name type{ofType{ofType{name}}}}}} __type(name:\"Query\"){name}}");
    private static final List<String> WRONG = List.of(
            "null",
            "[]",
            "{}",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "2147483648",
            "true",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"ü\"",
            "\"\"\"x\"\"\"",
            "$none",
            "$size",
            "gone",
            "[[[null]]]",
            "{a:{b:[{}]}}",
            "\"+999999999-12-31T00:00:00Z\"",
            "\"2026-02-30\"",
            "\"' or 1=1--\"",
            "@skip(if:true)",
            "...e",
            "... on Student{id}",
            "#x\n",
            "{".repeat(300),
            "__typename",
            "mutation{x}",
            "\u202E",
            "\uFFFF");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\w+|[{}()\\[\\]:$!]");
    private static final List<Object> VALUES = List.of(
            "gone", "ready", -1, 3, 1.5, Long.MAX_VALUE, true, List.of(), List.of("ready"), Map.of("a", List.of()), "");

    private final RandomGenerator random;

    RandomQueries(RandomGenerator random) {
        this.random = random;
    }

    byte[] next() {
        String query = pick(BASES);
        for (int n = random.nextInt(3); n > 0; n--) {
            query = replaceOne(query);
        }
        Map<String, Object> body = new HashMap<>(Map.of("query", query));
        if (random.nextInt(2) == 0) {
            body.put("variables", Map.of("size", pick(VALUES), "status", pick(VALUES)));
        }
        if (random.nextInt(10) == 0) {
            body.put(pick(List.of("operationName", "variables", "extensions", "query", "other")), pick(VALUES));
        }
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private String replaceOne(String query) {
        List<int[]> words = WORD.matcher(query)
                .results()
                .map(word -> new int[] {word.start(), word.end()})
                .toList();
        int[] word = pick(words);
        return query.substring(0, word[0]) + pick(WRONG) + query.substring(word[random.nextInt(2)]);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
