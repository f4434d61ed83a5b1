"""A function for MaxCompute SQL: to_euro(amount, currency) gives the amount in euro, or nothing for an unknown currency."""

from odps.udf import annotate

RATES = {"EUR": 1.0, "USD": 0.92, "GBP": 1.17, "CHF": 1.04}


@annotate("double,string->double")
class ToEuro:
    def evaluate(self, amount, currency):
        rate = RATES.get(currency)
        return None if amount is None or rate is None else amount * rate
