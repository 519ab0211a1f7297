"""Letters in many languages, each in the charset that its country's mailers used for years."""

from popview.demo.compose import Letter

__all__ = ["letters"]

LETTERS = (
    Letter(
        4.1,
        ("Анна Орлова", "anna.orlova@pereplet.example"),
        "Выставка переплётов в мае",
        "Дорогая Нора!\n\nВ мае у нас выставка переплётов, и две ваши книги уже стоят в"
        " плане.\nПришлите, пожалуйста, размеры и несколько слов о коже.\n\nВаша Анна",
        charset="koi8-r",
    ),
    Letter(
        23.5,
        ("Игорь Савин", "igor@bumaga.example"),
        "Образцы бумаги отправлены",
        "Здравствуйте!\n\nОбразцы бумаги ручного отлива отправлены сегодня. В пакете двенадцать"
        " листов,\nномера написаны карандашом в углу.\n\nС уважением,\nИгорь Савин",
        charset="windows-1251",
    ),
    Letter(
        7.7,
        ("山田 花子", "hanako@washi-yamada.example"),
        "和紙の見本について",
        "ノラ様\n\nいつもお世話になっております。\n楮紙の見本を五枚お送りしました。"
        "背の補修には三番をおすすめします。\n\n山田 花子",
        charset="iso-2022-jp",
    ),
    Letter(
        15.2,
        ("李文华", "li.wenhua@guji.example"),
        "古籍修复研讨会邀请",
        "霍尔姆女士：\n\n您好！我们将于明年春天举办古籍修复研讨会，诚邀您作一小时的报告。"
        "\n题目由您决定，我们负责翻译。\n\n李文华",
        charset="gb18030",
    ),
    Letter(
        30.9,
        ("陳美玲", "meiling@paperhouse.example"),
        "線裝書的線",
        "Nora 您好：\n\n您問的絲線還有三種顏色：靛藍、茶褐和米白。每捲二十公尺。\n要幫您各留一捲嗎？\n\n美玲",
        charset="big5",
    ),
    Letter(
        11.0,
        ("김서연", "seoyeon@hanji.example"),
        "한지 주문 확인",
        "노라 님께\n\n주문하신 한지 스무 장을 오늘 보냈습니다. 젖지 않게 두 겹으로 쌌습니다."
        "\n도착하면 알려 주세요.\n\n김서연 드림",
        charset="euc-kr",
    ),
    Letter(
        19.4,
        ("Zofia Król", "zofia.krol@introligator.example"),
        "Złocenie brzegów",
        "Droga Noro,\n\nzłocenie brzegów wyszło pięknie, choć pierwszą próbę zjadł pies. Żółty"
        " odcień jest\nteraz cieplejszy. Kiedy przyjedziesz na łódkę?\n\nŚciskam\nZofia",
        charset="iso-8859-2",
    ),
    Letter(
        37.3,
        ("Ελένη Παππά", "eleni@vivliodesia.example"),
        "Το βιβλίο του παππού",
        "Αγαπητή Νόρα,\n\nτο βιβλίο του παππού έφτασε και όλη η οικογένεια το κοιτάζει από"
        " χτες.\nΗ μητέρα μου έκλαψε λίγο, από χαρά.\n\nΜε ευχαριστίες\nΕλένη",
        charset="iso-8859-7",
    ),
    Letter(
        26.6,
        ("Ayşe Yıldız", "ayse@ebru-yildiz.example"),
        "Ebru kursu için tarih",
        "Sevgili Nora,\n\nebru kursu için nisanın ikinci haftasını düşündüm. Boyaları ben"
        " getiririm,\nçayı da. Işığı güzel bir oda yeter.\n\nSevgiler\nAyşe",
        charset="iso-8859-9",
    ),
    Letter(
        44.8,
        ("ليلى حداد", "layla@makhtutat.example"),
        "صور المخطوط",
        "عزيزتي نورا،\n\nوصلت صور المخطوط وهي واضحة جدا. الغلاف من القرن الثامن عشر على الأرجح."
        "\nسأكتب لك غدا عن الحبر.\n\nليلى",
        charset="windows-1256",
    ),
    Letter(
        52.2,
        ("דנה לוי", "dana@sfarim.example"),
        "הכריכה החדשה",
        "נורה יקרה,\n\nהכריכה החדשה מושלמת. סבתא שלי מחזיקה את הספר כל ערב ולא רוצה להחזיר"
        " אותו.\n\nתודה\nדנה",
        charset="windows-1255",
    ),
    Letter(
        2.3,
        ("Jürgen Größl", "j.groessl@papiermuehle.example"),
        "Büttenpapier: größere Bögen möglich",
        "Liebe Frau Holm,\n\nja, wir können größere Bögen schöpfen; das Sieb dafür hat mein"
        " Großvater gebaut und es hängt\nnoch an der Wand. Dreißig Stück bis März?\n\nHerzliche"
        " Grüße aus der Mühle\nJürgen Größl",
        charset="iso-8859-1",
    ),
    Letter(
        56.0,
        ("Inês Duarte", "ines@papelaria-duarte.example"),
        "Orçamento: papel à mão",
        "Olá Nora,\n\no papel à mão custa 4,80 € a folha, e o azul que pediste já está a secar."
        "\nO teu irmão diz que a cama está pronta. Não acredites.\n\nBeijinhos\nInês",
        charset="iso-8859-15",
    ),
    Letter(
        14.4,
        ("สมชาย ใจดี", "somchai@saa-paper.example"),
        "กระดาษสาชุดใหม่",
        "สวัสดีครับคุณนอรา\n\nกระดาษสาชุดใหม่พร้อมส่งแล้ว มีสีขาวกับสีคราม บอกจำนวนได้เลยครับ\n\nสมชาย",
        charset="tis-620",
    ),
    Letter(
        1.6,
        ("Chloé Besnard", "chloe@reliure-besnard.example"),
        "Déjà l’hiver ? 🍂",
        "Chère Nora,\n\nici il neige déjà, et la colle ne sèche plus. J’ai mis le poêle dans"
        " l’atelier et\nmoi à côté. Ton cuir est arrivé : quelle couleur !\n\nJe"
        " t’embrasse\nChloé",
    ),
    Letter(
        9.9,
        ("Nguyễn Thị Hà", "ha.nguyen@giaydo.example"),
        "Giấy dó đã gửi",
        "Chị Nora thân mến,\n\nem đã gửi năm mươi tờ giấy dó sáng nay. Trời mưa nhiều nên giấy"
        " khô chậm hơn một chút.\n\nHà",
    ),
    Letter(
        66.0,
        ("Rut Ekström", "rut@vikbychoir.example"),
        "Nothing but an umbrella ☂",
        "You left it at the rehearsal. It hangs on the basses' side, which it did not deserve.\n\nRut",
    ),
)


def letters() -> list[Letter]:
    """Return a letter for each language and old charset."""
    return list(LETTERS)
