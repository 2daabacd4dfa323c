# Reserve words: TYPE | SCOPE | words or lemma phrases. A word marked * makes the source unspecified when nobody else is named.

appearance  | content   | apparently, seemingly, evidently, appear, seem, presumably, supposedly
hearsay     | statement | reportedly*, allegedly*, purportedly*, rumoured, rumored
distance    | statement | so-called
doubt       | content   | supposed, disputed, purported, alleged, ostensible
unverified  | statement | unconfirmed, unverified, unsubstantiated
possibility | content   | may, might, could, possibly, perhaps, probably, likely, potentially
