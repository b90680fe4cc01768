"""Words that readers put for one another: near in meaning, not in shape.

One line a circle, in ordinary spelling; each word stands for its whole family. A search counts a word of `CIRCLES`
for half, unasked: such words name the same thing and take no side. Speech (وين، قديش) stands beside the written word
that it means.

Words of `OFFERED` are also put for one another, but whoever chooses one of them says more: whose cause is just (شهيد،
عدوان، مرتزق، ميليشيا، نظام), who is to blame (تورط), what is true (كشف، أنكر), or something else that only looks like
it (جيش، قوة). A search for one never finds another: it offers it, as a link. No two of a circle of `OFFERED` stand in
one of `CIRCLES`.
"""

CIRCLES = """
قتيل ميت مصرع
جريح مصاب
غارة ضربة قصف
اشتباك معركة قتال مواجهة
نفط بترول وقود
صاروخ قذيفة
قائد قيادة
وعد تعهد ضمان
انخرط شارك
حقل بئر معمل
جندي عسكري
مقاتل عنصر
شركة مؤسسة
قول تصريح كلام
علم ابلغ اخطر نبه
خبر نبأ تقرير
دبابة الية
مدفع هاون
سند دعم
ارض منطقة
بلدة قرية مدينة
وقت تاريخ
مقر موقع قاعدة
بداية اول
بدأ اندلع نشب
واقعة حادث
وقع حصل
متحدث مسؤول
دفن جثة
مدخول دخل ايراد مورد
شك احتمال
عدد كم حصيلة قديش قديه شقد اديش
اين وين فين
متى امتى ايمتى ايمت
لماذا ليش ليه علاش سبب هدف غاية اراد سعى الام
ماذا شو ايش شنو ماهو وش
كيف شلون ازاي
تلفزيون قناة محطة
هوية اسم
"""

OFFERED = """
قتيل شهيد ضحية
ضحية خسارة
هجوم اعتداء عدوان
واقعة معركة
قائد زعيم رئيس
شارك تدخل تورط
مرتزق متعاقد مقاتل
قوة جيش
فصيل ميليشيا جماعة
نفى أنكر
أكد أعلن كشف
أكد تعهد
أكد وعد
دولة نظام حكومة
"""
