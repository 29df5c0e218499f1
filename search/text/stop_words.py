"""Words that say nothing, by language, folded.

A word that means something in a catalogue stays searchable: "été" (summer) though
it is also a participle, "car" (coach), "sans" (sans gluten), "hors", "pass".
"""

TEXTS = {
    "fr": """
        a ai aie aient aies ait alors as au aura aurai auraient aurais aurait auras
        aurez aurons auront aussi autre aux avaient avais avait avec avez aviez avions
        avons ayant ayez ayons c ce ceci cela celle celles celui ces cet cette ceux
        comme d dans de des donc dont du elle elles en encore es est et etaient etais
        etait etant etes etiez etions eu eux eut furent fus fut il ils j je l la le les
        leur leurs lui m ma mais me meme memes mes mon moi n ne ni nos notre nous on
        ont ou par pas peu pour qu quand que quel quelle quelles quels qui quoi s sa
        se sera serai seraient serais serait seras serez serons seront ses
        si soi soient sois soit sommes son sont soyez soyons suis sur t ta te tes toi
        ton tous tout toute toutes tu un une vers vos votre vous y
        """,
    "en": """
        a about am an and are as at be been being but by can did do does for from had
        has have he her here his how i if in into is it its me my of on or our she so
        than that the their them then there these they this those to too us was we
        were what when where which who why will with you your
        """,
    "es": """
        a al algo ante como con cual cuando de del desde donde e el ella ellas ellos
        en entre era es esa esas ese eso esos esta estan estas este esto estos fue ha
        hay he la las le les lo los mas me mi mis muy ni no nos o os para pero por
        porque que quien se ser si son su sus te tu tus u un una uno unos y ya yo
        """,
    "it": """
        a ad ai al alla alle allo agli anche c che chi ci come con cui d da dai dal
        dalla dalle dallo degli dei del della delle dello di e ed era gli ha hanno
        ho i il in io l la le lei lo loro lui ma mi mia mie miei mio ne nei nel nella
        nelle nello noi non o per piu qual quale quando quella quelle quelli quello
        questa queste questi questo se si sia sono su sua sue sugli sui sul sulla sulle
        sullo suo suoi ti tra tu un una uno vi voi
        """,
    "de": """
        aber als am an auch auf aus bei bin bis da damit das dass dein deine dem den
        der des die dies diese dieser dieses doch du durch ein eine einem einen einer
        eines er es euch fur hat haben hatte hier ich ihm ihn ihr ihre im in ins ist ja
        jede jeder kann kein keine man mein meine mit nach nicht noch nur ob oder
        sein seine sich sie sind so sowie uber um und uns unser unter vom von vor war
        was wenn wer wie wir wird wo zu zum zur
        """,
    "nl": """
        aan al als bij dan dat de den der deze die dit doch door dus een en er haar
        had heb hebben heeft hem het hier hij hoe hun ik in is je kan kon maar me meer
        men met mij mijn na naar niet nog nu of om omdat onder ons ook op over te tegen
        toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil
        worden wordt zal ze zich zij zijn zo zou
        """,
}

STOP_WORDS = {language: frozenset(text.split()) for language, text in TEXTS.items()}
