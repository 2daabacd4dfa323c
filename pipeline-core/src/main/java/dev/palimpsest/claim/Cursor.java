package dev.palimpsest.claim;

import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Goes through annotations in the order of the text, giving those that overlap one sentence after another. */
final class Cursor<A extends Annotation> {
    private final List<Annotated<A>> all;
    private int next;

    Cursor(List<Annotated<A>> all) {
        this.all = all;
    }

    List<Annotated<A>> over(Span sentence) {
        List<Annotated<A>> found = new ArrayList<>();
        while (next < all.size() && all.get(next).span().end() <= sentence.start()) {
            next++;
        }
        for (int i = next; i < all.size() && all.get(i).span().start() < sentence.end(); i++) {
            if (all.get(i).span().overlaps(sentence)
                    && sentence.contains(all.get(i).span())) {
                found.add(all.get(i));
            }
        }
        return found;
    }
}
