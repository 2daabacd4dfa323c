# Words of number. The comparators are those of the claim record.

at_least:  at least, a minimum of, no fewer than, no less than, not less than, not fewer than, minimum
more_than: more than, over, in excess of, upwards of, above, greater than
at_most:   at most, up to, no more than, not more than, as many as, a maximum of, maximum
less_than: less than, fewer than, under, below
approx:    about, around, approximately, roughly, some, nearly, almost, an estimated, estimated, close to, circa, approx, ca
vague:     several, many, numerous, dozens, scores, hundreds, thousands, tens of thousands, hundreds of thousands, millions, a few, few, multiple, an unspecified number, unspecified number, an unknown number, unknown number, a number, a large number, large numbers, most, various, several dozen, several hundred, several thousand, a dozen or so, heavy, countless, a handful, a couple
number:    zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
magnitude: hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12 score=20
share:     half=0.5 third=0.333 quarter=0.25
currency:  US$=USD $=USD €=EUR £=GBP ¥=JPY ₽=RUB ₼=AZN ֏=AMD dollar=USD euro=EUR pound=GBP yen=JPY ruble=RUB rouble=RUB manat=AZN dram=AMD
