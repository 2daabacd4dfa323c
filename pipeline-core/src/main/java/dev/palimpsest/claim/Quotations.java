package dev.palimpsest.claim;

import dev.palimpsest.claim.Reader.Piece;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says who speaks what stands in quotation marks, and makes its claims. A speaker may be named after the quotation's end. */
final class Quotations {
    private static final Pattern SIGNED = Pattern.compile("[\"”]\\s*[-–—]+\\s*(\\p{Lu}[^.!?]*)$");

    private final Language language;
    private final Parties parties;
    private final Claims claims;
    private final QuotationCues cues;
    private final List<Waiting> waiting = new ArrayList<>();

    /** A quotation whose speaker has not been named yet. */
    private record Waiting(Span whole, Piece quote) {}

    /** Who says it, by which words, and who says that they say it. */
    record Speaker(Sentence at, Optional<Said> said, List<Party> sources, List<Layer> via) {}

    Quotations(Language language, Parties parties, Claims claims) {
        this.language = language;
        this.parties = parties;
        this.claims = claims;
        this.cues = new QuotationCues(language.cues());
    }

    /** A quotation of a sentence with its speaker. */
    void spoken(List<Piece> quotes, Speaker speaker) {
        release(speaker);
        quotes.forEach(quote -> tell(quote, speaker));
    }

    /** Quotations of a sentence that names no speaker by a frame: the words of saying near them, else who spoke before. */
    void unspoken(Sentence s, Span whole, List<Piece> quotes, boolean inside, boolean open) {
        if (quotes.isEmpty()) {
            return;
        }
        Optional<List<Party>> signed = signature(s);
        if (signed.isPresent()) {
            parties.spoke(signed.get());
            spoken(quotes, new Speaker(s, Optional.empty(), signed.get(), List.of()));
            return;
        }
        boolean goesOn = inside && waiting.isEmpty() && !parties.speaker().isEmpty();
        Optional<Said> beside = goesOn ? Optional.empty() : cues.beside(s);
        if (beside.isPresent()) {
            List<Party> sources = parties.of(s, beside.get().source());
            parties.spoke(sources);
            spoken(quotes, new Speaker(s, beside, sources, List.of()));
        } else if (goesOn) {
            spoken(quotes, before(s));
        } else if (open) {
            quotes.forEach(quote -> waiting.add(new Waiting(whole, quote)));
        } else if (!waiting.isEmpty() || alone(s)) {
            spoken(quotes, before(s));
        } else {
            subject(s).ifPresent(who -> {
                parties.spoke(who);
                spoken(quotes, new Speaker(s, Optional.empty(), who, List.of()));
            });
        }
    }

    /** The end of what may name the speaker of the quotations that wait: they are the last speaker's. */
    void close(Sentence s) {
        if (!waiting.isEmpty()) {
            release(before(s));
        }
    }

    /** The end of the text. */
    void close() {
        if (!waiting.isEmpty()) {
            close(waiting.get(0).quote().sentence());
        }
    }

    private Speaker before(Sentence s) {
        return new Speaker(s, Optional.empty(), parties.speaker(), List.of());
    }

    /** Whether nothing but quotations stands in the sentence. */
    private static boolean alone(Sentence s) {
        Parse p = s.parse();
        for (int i = 0; i < p.size(); i++) {
            if (Character.isLetterOrDigit(p.word(i).codePointAt(0))
                    && !s.masked().quotation(p.start(i))) {
                return false;
            }
        }
        return true;
    }

    /** Who is named behind a dash at the end of a quotation set apart. */
    private Optional<List<Party>> signature(Sentence s) {
        Matcher m = SIGNED.matcher(s.text());
        if (!m.find()) {
            return Optional.empty();
        }
        Span name = new Span(m.start(1), m.end(1)).shift(s.span().start());
        return s.person(name).map(person -> List.of(parties.person(s, person)));
    }

    /** The party that is the subject of a sentence which ends in a quotation behind a colon. */
    private Optional<List<Party>> subject(Sentence s) {
        boolean announced = s.text().matches("(?s).*:\\s*[\"“].*");
        return announced ? Optional.of(parties.subject(s)).filter(who -> !who.isEmpty()) : Optional.empty();
    }

    private void release(Speaker speaker) {
        List<Waiting> now = List.copyOf(waiting);
        waiting.clear();
        for (Waiting one : now) {
            claims.at(one.whole(), () -> tell(one.quote(), speaker));
        }
    }

    private void tell(Piece quote, Speaker speaker) {
        if (speaker.sources().isEmpty() && speaker.said().isEmpty()) {
            return;
        }
        Sentence s = quote.sentence();
        if (s.parse().root() == Parse.NONE || s.text().stripTrailing().endsWith("?")) {
            return; // a question tells nothing
        }
        claims.clause(s);
        parties.quoting(speaker.sources());
        for (Event event : language.events().of(s, s.parse().root(), Frame.SAID, new HashSet<>())) {
            claims.quoted(speaker.at(), speaker.said(), s, event, speaker.sources(), speaker.via());
        }
        parties.quoting(List.of());
    }
}
