package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "The mill". | title=The mill
            "The mill". River Post. 4 May 2020. | title=The mill; work_or_publisher=River Post; date=4 May 2020
            Miller, Ann E. (4 May 2020). "The "old" mill?". Post. Retrieved 5 May 2020. It was short. | authors=Miller, Ann E.; date=4 May 2020; title=The "old" mill?; work_or_publisher=Post; accessed=5 May 2020; quote=It was short.
            Miller, Ann, Baker. "Mill" (in Russian). post.example. Army Press. May 2020. | authors=Miller, Ann, Baker; title=Mill; language=Russian; work=post.example; publisher=Army Press; date=May 2020
            "Мельница" [The mill]. Post (in Russian). 4 May 2020. Archived from the original on 6 May 2020. | title=Мельница; trans_title=The mill; work_or_publisher=Post; language=Russian; date=4 May 2020; archived=6 May 2020
            Miller, Ann (2004). Mills and rivers. Mill Press. | authors=Miller, Ann; date=2004; title=Mills and rivers; work_or_publisher=Mill Press
            """)
    void readsTheFields(String reference, String fields) {
        Document document = Document.of(RawText.of("test", reference));
        Changes changes = Changes.to(document, "test");
        ReferenceParser.annotate(Reading.verbatim(reference, new Span(0, reference.length())), changes);

        String found = document.apply(changes).annotations(ReferenceField.class).stream()
                .map(f -> f.name() + "=" + f.value())
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(fields);
    }
}
